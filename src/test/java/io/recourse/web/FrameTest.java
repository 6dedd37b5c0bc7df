package io.recourse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest extends BrowserTest {

    private static final List<String> PAGES =
            List.of("/", "/users", "/users/lawyer", "/users/new", "/access-log", "/password");

    @Test
    void navigationShowsWhatTheRolesAllow() {
        signInAtTheForm("lawyer");
        assertThat(page.locator(".sidebar-nav")).not().containsText("用户");
        assertThat(page.locator(".sidebar-nav")).not().containsText("访问日志");
        signOut();
        signInAtTheForm("admin");
        assertThat(page.locator(".sidebar-nav")).containsText("用户");
        assertThat(page.locator(".sidebar-nav")).containsText("访问日志");
        page.locator(".sidebar-nav").getByText("用户").click();
        assertThat(page.locator(".sidebar-nav a[aria-current=page]")).hasText("用户");
    }

    @Test
    void firstTabLeadsPastTheNavigation() {
        signInAs("admin");
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        assertThat(page.locator(".skip-link")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
    }

    @Test
    void slashLeadsToTheSearchButStaysALetterInFields() {
        signInAs("admin");
        page.navigate("/users");
        page.keyboard().press("/");
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#text")).hasValue("/");
    }

    @Test
    void themeFollowsTheSystemUntilTheReaderChooses() {
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/sign-in");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        page.click("[data-theme-switch]");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
    }

    @Test
    void navigationOpensOnNarrowScreensWithoutSidewaysScrolling() {
        signInAs("admin");
        page.setViewportSize(390, 844);
        for (String path : PAGES) {
            page.navigate(path);
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
        }
        page.click(".topbar button");
        assertThat(page.locator(".sidebar-nav")).isVisible();
        assertAccessible();
    }

    @Test
    void isAccessible() {
        signInAs("admin");
        for (String path : PAGES) {
            page.navigate(path);
            assertAccessible();
        }
    }

    @Test
    void missingPageIsToldInTheFrame() {
        signInAs("lawyer");
        Response response = page.navigate("/no/such/page");
        org.assertj.core.api.Assertions.assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("页面不存在");
        assertThat(page.locator(".who-name")).hasText("陈思远");
        assertAccessible();
    }

    @Test
    void forbiddenPageIsToldInTheFrame() {
        signInAs("lawyer");
        Response response = page.navigate("/users");
        org.assertj.core.api.Assertions.assertThat(response.status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("没有权限");
        assertAccessible();
    }

    @Test
    void brokenPageIsToldWithReferenceAndWithoutTheInside() {
        signInAs("admin");
        Response response = page.navigate("/probe/broken");
        org.assertj.core.api.Assertions.assertThat(response.status()).isEqualTo(500);
        assertThat(page.locator("h1")).hasText("系统出错");
        assertThat(page.locator(".failure")).containsText("编号");
        assertThat(page.locator("body")).not().containsText("secret");
        assertAccessible();
    }

    @Test
    void documentationOfTheApiRunsUnderOurPolicy() {
        signInAs("lawyer");
        page.navigate("/swagger-ui.html");
        assertThat(page.locator(".swagger-ui .info .title")).isVisible();
    }

    private void signOut() {
        page.getByText("退出登录").click();
        page.waitForURL("**/sign-in");
        BrowserContext profile = page.context();
        profile.clearCookies();
    }
}
