package io.recourse.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.recourse.web.BrowserTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoPageTest extends BrowserTest {

    @Autowired
    Clock clock;

    @Test
    void movesTimeOnAndSaysSoOnEveryPage() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        signInAs("manager");
        page.navigate("/demo");
        page.click("button[name=days][value='1']");

        assertThat(page.locator(".notice-settled")).containsText(tomorrow.toString());
        page.navigate("/cases");
        assertThat(page.locator(".moved-date")).containsText(tomorrow.toString());
        page.navigate("/demo");
        assertAccessible();
    }
}
