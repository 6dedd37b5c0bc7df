package io.recourse.documents;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that runs already, with one tab that opens the letter and prints it by the protocol's {@code printToPDF}. */
final class WarmChromium implements AutoCloseable, Processors {

    private static final Path PROGRAM = Path.of(System.getProperty("recourse.chromium", "/usr/bin/chromium"));

    /** Fields 14 and 15 of /proc/PID/stat, after the name in parentheses: user and system time in hundredths of a second. */
    private static final Pattern STAT = Pattern.compile("(?s)^\\d+ \\(.*\\) (?:\\S+ ){11}(\\d+) (\\d+) .*");

    private static final double TICKS = 100;

    /** On a machine with other work. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final Page tab = browser.newPage();
    private final String letter;

    WarmChromium(String html) {
        tab.setDefaultTimeout(PATIENCE.toMillis());
        letter = LetterBenchmark.file(html).toUri().toString();
    }

    byte[] print() {
        tab.navigate(letter);
        tab.evaluate("document.fonts.ready.then(() => true)");
        return tab.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    }

    /** All processes of the browser that this Java process started. */
    @Override
    public double seconds() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .mapToDouble(process -> seconds(process.pid()))
                .sum();
    }

    private static double seconds(long pid) {
        try {
            Matcher stat = STAT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")));
            return stat.matches() ? (Long.parseLong(stat.group(1)) + Long.parseLong(stat.group(2))) / TICKS : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
