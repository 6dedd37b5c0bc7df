package io.recourse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInPageTest extends BrowserTest {

    @Test
    void leadsToThePageThatWasAskedFor() {
        page.navigate("/password");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));

        page.fill("#username", "lawyer");
        page.fill("#password", "lawyer");
        page.click("form:has(#username) button[type=submit]");

        assertThat(page).hasURL(Pattern.compile(".*/password"));
    }

    @Test
    void isAccessible() {
        page.navigate("/sign-in");
        assertAccessible();
    }
}
