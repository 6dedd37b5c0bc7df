package io.recourse.access.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.recourse.web.BrowserTest;
import org.junit.jupiter.api.Test;

class UsersPageTest extends BrowserTest {

    @Test
    void administratorLetsSomebodyInAndKeepsHimOutAgain() {
        signInAs("admin");
        page.navigate("/users");
        page.getByRole(AriaRole.LINK, named("新建用户")).click();
        page.fill(".pane #id", "intern");
        page.fill(".pane #name", "实习生");
        page.check("#role-legal-assistant");
        page.fill(".pane #password", "a long enough secret");
        press("创建用户");
        assertThat(page.locator(".notice-settled")).hasText("用户已创建，可以登录。");
        assertThat(page.locator("tr[aria-current] code")).hasText("intern");

        page.check("#role-lawyer");
        press("保存修改");
        assertThat(page.locator("tr[aria-current]")).containsText("法务助理, 律师");

        press("停用用户");
        assertThat(page.locator("tr[aria-current] .state-breached")).hasText("已停用");
        press("启用用户");
        assertThat(page.locator("tr[aria-current] .state")).hasText("可登录");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndTheRestIsKept() {
        signInAs("admin");
        page.navigate("/users/new");
        page.fill(".pane #id", "lawyer");
        page.fill(".pane #name", "另一位律师");
        page.fill(".pane #email", "a@b");
        page.fill(".pane #password", "too short");
        press("创建用户");
        assertThat(page.locator("#password-fault")).hasText("至少需要12个字符。");
        assertThat(page.locator("#roles-fault")).hasText("请至少选择一个角色。");
        assertThat(page.locator(".pane #name")).hasValue("另一位律师");
        assertThat(page.locator(".pane #password")).hasAttribute("aria-describedby", "password-fault");
        assertAccessible();
    }

    @Test
    void lastAdministratorStays() {
        signInAs("admin");
        page.navigate("/users/admin");
        press("停用用户");
        assertThat(page.locator(".notice-breached")).containsText("admin是唯一的管理员");
        assertThat(page.locator("tr[aria-current] .state")).hasText("可登录");
    }

    @Test
    void filterSaysWhenNobodyMatches() {
        signInAs("admin");
        page.navigate("/users");
        page.fill("#text", "nobody at all");
        page.keyboard().press("Enter");
        assertThat(page.locator(".blank-title")).hasText("没有符合条件的用户");
        assertAccessible();
        page.locator(".blank a").click();
        assertThat(page.locator("tbody code").getByText("auditor")).isVisible();
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(name);
    }
}
