package io.recourse.access.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.web.BrowserTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PasswordPageTest extends BrowserTest {

    private static final String OLD = "a long enough secret";
    private static final String NEW = "another long secret";

    @Autowired
    Users users;

    @Test
    void ownPasswordIsChangedAndThisSessionGoesOn() {
        users.create("changer", new Profile("换密码", null, null, Set.of(Role.LAWYER)), OLD, Actor.SYSTEM);
        page.navigate("/sign-in");
        page.fill("#username", "changer");
        page.fill("#password", OLD);
        page.click("form:has(#username) button[type=submit]");
        page.navigate("/password");

        change("not the secret", NEW, NEW);
        assertThat(page.locator("#current-fault")).hasText("当前密码不正确。");
        change(OLD, NEW, "something else");
        assertThat(page.locator("#repeated-fault")).hasText("两次输入的新密码不一致。");
        assertAccessible();
        change(OLD, NEW, NEW);
        assertThat(page.locator(".notice-settled")).hasText("密码已修改。");

        page.navigate("/");
        assertThat(page.locator(".who-name")).hasText("换密码");
    }

    private void change(String current, String next, String repeated) {
        page.fill("#current", current);
        page.fill("#password", next);
        page.fill("#repeated", repeated);
        page.click(".sheet button[type=submit]");
    }
}
