package io.recourse.staffmail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.web.BrowserTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffMailPageTest extends BrowserTest {

    @Autowired
    StaffMails mails;

    @Autowired
    StaffReaders readers;

    @Autowired
    Users users;

    @Autowired
    Clock clock;

    private String before;

    @AfterEach
    void forget() {
        readers.forgetAll();
        users.chooseEmail("manager", before == null ? "" : before);
    }

    @Test
    void aManagerChoosesAndReadsWhatWouldHaveGoneOut() {
        before = users.get("manager").email();
        users.chooseEmail("manager", "");
        signInAs("manager");
        page.navigate("/alerts");
        page.locator(".page-action a[href='/my-mail']").click();
        assertAccessible();
        page.locator("#digest").check();
        page.locator("form.sheet button").click();
        assertThat(page.locator("#email-fault")).isVisible();
        assertThat(page.locator("#digest")).isChecked();
        assertAccessible();
        page.fill("#email", "manager@house.example");
        page.locator("form.sheet button").click();
        assertThat(page.locator(".notice-settled")).isVisible();
        assertThat(page.locator("#digest")).isChecked();
        assertThat(page.locator("#alerts")).not().isChecked();

        User manager = users.get("manager");
        mails.write(
                manager,
                StaffMailKind.DIGEST,
                "digest/test",
                "晨报样张",
                "- 提醒催告：待办 12",
                clock.instant().plus(Duration.ofHours(1)));
        page.navigate("/staff-mail");
        assertAccessible();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("晨报样张"));
        assertThat(row).containsText(manager.name());
        assertThat(row.locator(".state")).isVisible();
        row.locator("a").click();
        assertThat(page.locator(".message-body")).containsText("待办 12");
        assertAccessible();
    }
}
