package io.recourse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInPageTest extends BrowserTest {

    private static final Pattern SIGN_IN = Pattern.compile(".*/sign-in");

    @Test
    void leadsToThePageThatWasAskedFor() {
        page.navigate("/password");
        assertThat(page).hasURL(SIGN_IN);
        submit("lawyer", "lawyer");
        assertThat(page).hasURL(Pattern.compile(".*/password"));
    }

    @Test
    void afterSigningOutThePagesAreShutAgain() {
        signInAtTheForm("lawyer");
        page.getByText("退出登录").click();
        assertThat(page).hasURL(SIGN_IN);
        page.navigate("/");
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void wrongPasswordIsToldOnceAndTheNameIsKept() {
        page.navigate("/sign-in");
        submit("lawyer", "wrong");
        assertThat(alert()).hasText("用户名或密码错误。请核对后重试；如忘记密码，可请管理员重置。");
        assertThat(page.locator("#username")).hasValue("lawyer");
        assertAccessible();

        page.reload();
        assertThat(alert()).hasCount(0);
        submit("lawyer", "lawyer");
        assertThat(page.locator(".who-name")).hasText("陈思远");
    }

    @Test
    void tooManyAttemptsAreToldWithTheWait() {
        page.navigate("/sign-in");
        for (int i = 0; i < 11; i++) {
            submit("guessed-at-the-form", "wrong");
        }
        assertThat(alert()).hasText("登录失败次数过多，请在15分钟后重试。");
    }

    @Test
    void pageThatStoodOpenTooLongSaysSoAndKeepsTheName() {
        page.navigate("/sign-in");
        page.context().clearCookies();
        submit("lawyer", "lawyer");
        assertThat(alert()).hasText("页面打开时间过长，请重新登录。");
        assertThat(page.locator("#username")).hasValue("lawyer");
    }

    @Test
    void oneClickChangesTheLanguageAndThisBrowserRemembersIt() {
        page.navigate("/sign-in");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        page.getByText("English").click();
        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        signInAtTheForm("auditor");
        assertThat(page.locator(".who-roles")).hasText("Auditor");
    }

    @Test
    void signedInUserKeepsHisLanguageAndThePageHeWasOn() {
        signInAtTheForm("manager");
        page.navigate("/password?from=test");
        page.getByText("English").click();
        assertThat(page).hasURL(Pattern.compile(".*/password\\?from=test"));
        assertThat(page.locator("h1")).hasText("Change password");

        page.context().clearCookies();
        signInAtTheForm("manager");
        assertThat(page.locator("h1")).hasText("Home");
        page.getByText("中文").click();
        assertThat(page.locator("h1")).hasText("首页");
    }

    @Test
    void demoUserSignsInWithOneClick() {
        page.navigate("/sign-in");
        page.locator(".demo-users button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("designer"))
                .click();
        assertThat(page.locator(".who-name")).hasText("刘畅");
    }

    @Test
    void isAccessibleOnWideAndNarrowScreens() {
        page.navigate("/sign-in");
        assertAccessible();
        page.setViewportSize(390, 844);
        assertAccessible();
    }

    private Locator alert() {
        return page.locator("[role=alert]");
    }

    private void submit(String user, String password) {
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("form:has(#username) button[type=submit]");
    }
}
