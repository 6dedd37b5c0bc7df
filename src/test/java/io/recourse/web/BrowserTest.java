package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.recourse.RecourseTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test of pages in a real browser, which starts once a JVM; each test has a fresh profile. A test fails, too, when the
 * browser complains, as it does of anything that our content security policy forbids. Without a browser it fails.
 */
@RecourseTest
public abstract class BrowserTest {

    /** The same engine without a browser's own windows is twice as fast, and is preferred where it is installed. */
    private static final Path CHROMIUM = Path.of(System.getProperty("recourse.chromium", installed()));

    /** Sessions by the application's port and the user: the way through the form is SignInPageTest's. */
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private static final String ENGLISH = "en-US";
    private static final Pattern NUMBERS = Pattern.compile("/[^/]*\\d[^/]*");
    private static final int ONLY_AN_ANSWER_TO_A_FORM = 405;

    /** Of the usual screen at 200 %, and of a telephone. */
    private static final List<Integer> WIDTHS = List.of(720, 390);

    /** Paths with a star for each number. */
    private static final Set<String> SEEN_IN_ENGLISH = new HashSet<>();

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext profile;

    /** The tab. */
    protected Page page;

    @BeforeEach
    void openProfile() {
        profile = profile(browserLanguage());
        page = tab(profile);
    }

    private BrowserContext profile(String language) {
        BrowserContext opened = Chromium.RUNNING.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
        opened.setDefaultTimeout(60_000);
        return opened;
    }

    private Page tab(BrowserContext profile) {
        Page tab = profile.newPage();
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswerOfStatus(message.text())) {
                complaints.add(message.text());
            }
        });
        tab.onPageError(complaints::add);
        return tab;
    }

    @AfterEach
    void closeProfile() {
        profile.close();
        assertThat(complaints).as("what the browser complains of").isEmpty();
    }

    /** What the browser asks for; 中文 unless a test says otherwise. */
    protected String browserLanguage() {
        return "zh-CN";
    }

    /** The keyboard, once the page's scripts hear it. */
    protected Keyboard keys() {
        page.locator("body[data-keys=live]").waitFor();
        return page.keyboard();
    }

    /**
     * Lets the user's session of an earlier test go on, or signs in at the form; no page is open then that a test may
     * rely on.
     */
    protected void signInAs(String user) {
        List<Cookie> kept = SESSIONS.get(port + user);
        if (kept != null) {
            profile.addCookies(kept);
            if (profile.request().get("/api/tasks?limit=1").status() != 401) {
                return;
            }
            profile.clearCookies();
        }
        signInAtTheForm(user);
        SESSIONS.put(
                port + user,
                profile.cookies().stream()
                        .filter(cookie -> cookie.name.equals("JSESSIONID"))
                        .toList());
    }

    /** The demo's users have their id as password. Ends at home. */
    protected void signInAtTheForm(String user) {
        page.navigate("/sign-in");
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("form:has(#username) button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /**
     * Fails on anything that keeps people with disabilities out, as far as axe sees it: in light; in dark, by colours; and once a page
     * in English, as it stands when it is opened anew, where it must also fit a screen at 200 % and a telephone.
     */
    protected void assertAccessible() {
        assertAccessibleInThisLanguage();
        String seen = NUMBERS.matcher(URI.create(page.url()).getPath()).replaceAll("/*");
        if (!browserLanguage().equals(ENGLISH) && !SEEN_IN_ENGLISH.contains(seen) && isAccessibleInEnglish()) {
            SEEN_IN_ENGLISH.add(seen);
        }
    }

    /** For a page that cannot be opened in a second browser. */
    protected void assertAccessibleInThisLanguage() {
        assertAccessibleInLight();
        page.evaluate("switchTheme()");
        assertNoViolations(page, axe(page).withRules(List.of("color-contrast", "link-in-text-block")));
        page.evaluate("switchTheme()");
    }

    /** For a page whose colours another test looks at. */
    protected void assertAccessibleInLight() {
        assertNoViolations(page, axe(page));
    }

    /** Fails as in the reader's own language. @return whether it was the page itself, not what stands in its place */
    private boolean isAccessibleInEnglish() {
        try (BrowserContext english = profile(ENGLISH)) {
            english.addCookies(profile.cookies());
            english.addCookies(List.of(new Cookie("language", "en").setUrl("http://localhost:" + port)));
            Page tab = tab(english);
            Response answer = tab.navigate(page.url());
            if (answer.status() != ONLY_AN_ANSWER_TO_A_FORM) {
                assertThat(tab.getAttribute("html", "lang")).startsWith("en");
                assertNoViolations(tab, axe(tab));
                WIDTHS.forEach(width -> assertFits(tab, width));
            }
            return answer.ok();
        }
    }

    /** Nothing but a table in its own frame is wider than the page. */
    private static void assertFits(Page page, int width) {
        page.setViewportSize(width, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s where %s px are shown", page.url(), width)
                .isEqualTo(width);
        assertThat(page.evaluate(
                        "[...document.querySelectorAll('label')].filter(label => label.scrollWidth > label.clientWidth"
                                + " && getComputedStyle(label).overflow === 'hidden' && !label.classList.contains('visually-hidden'))"
                                + ".map(label => label.textContent)"))
                .as("labels that are cut on %s where %s px are shown", page.url(), width)
                .isEqualTo(List.of());
    }

    /** In the page itself: without frames of other sites axe needs no second tab for each look. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void assertNoViolations(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .as(
                        "accessibility of %s in %s and %s",
                        page.url(), page.getAttribute("html", "data-bs-theme"), page.getAttribute("html", "lang"))
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /** A browser reports every status from 400 as an error of its own; tests look at the status themselves. */
    private static boolean isAnswerOfStatus(String message) {
        return message.startsWith("Failed to load resource: the server responded with a status of");
    }

    private static String installed() {
        String shell = "/usr/bin/chromium-headless-shell";
        return Files.isExecutable(Path.of(shell)) ? shell : "/usr/bin/chromium";
    }

    private static final class Chromium {

        static final Browser RUNNING = launch();

        private static Browser launch() {
            if (!Files.isExecutable(CHROMIUM)) {
                throw new IllegalStateException("Tests of pages need a browser: install chromium; there is none at "
                        + CHROMIUM + " (another place: -Drecourse.chromium=…)");
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        }
    }
}
