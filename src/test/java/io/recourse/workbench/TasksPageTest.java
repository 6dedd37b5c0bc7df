package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Dispatch;
import io.recourse.engine.TaskInbox;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.web.BrowserTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TasksPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    private CaseNo caseNo;

    @BeforeEach
    void openACaseWithATask() {
        caseNo = samples.open("TASK-" + UUID.randomUUID(), "诸葛瑾", LocalDate.parse("2025-09-15"));
        await().until(() -> !dispatch.of(caseNo).isEmpty());
        escalation.report(caseNo, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> !inbox.of(caseNo).isEmpty());
    }

    @Test
    void claimsATaskAndHandsItBack() {
        String group = inbox.of(caseNo).get(0).groups().get(0);
        String user = group.equals("lawyer") ? "lawyer" : group.equals("team-lead") ? "lead" : "assistant";
        signInAs(user);
        page.navigate("/tasks?assignee=none&group=" + group);
        button("认领").click();
        assertThat(page.locator(".notice-settled")).containsText("任务已由您认领");
        assertThat(inbox.of(caseNo).get(0).assignee()).isEqualTo(user);

        page.navigate("/tasks?assignee=me");
        assertThat(row()).containsText("您");
        button("退回").click();
        assertThat(page.locator(".notice-settled")).containsText("任务已退回");
        assertThat(inbox.of(caseNo).get(0).assignee()).isNull();
    }

    @Test
    void saysWhatWouldFillAnEmptyList() {
        signInAs("lawyer");
        page.navigate("/tasks?assignee=me&level=BREACHED&group=team-lead");
        assertThat(page.locator(".blank")).containsText("没有符合条件的任务");
    }

    @Test
    void offersAnAuditorNothingToDo() {
        signInAs("auditor");
        page.navigate("/tasks");
        assertThat(page.locator("tbody button")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("诸葛瑾");
        assertAccessible();
    }

    @Test
    void showsInThePostRoomWhatWouldHaveGoneOut() {
        signInAs("lawyer");
        page.navigate("/post-room");
        Locator message = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(caseNo.value()))
                .first();
        message.locator("summary").click();
        assertThat(message).containsText("***8000");
        assertThat(message).not().containsText("13800138000");
        assertThat(message.locator(".letter")).isVisible();
        assertAccessible();
    }

    @Test
    void coversRecipientAndTextInThePostRoomFromAnAuditor() {
        signInAs("auditor");
        page.navigate("/post-room");
        assertThat(page.locator("main")).containsText("***8000");
        assertThat(page.locator("main")).not().containsText("13800138000");
        assertThat(page.locator(".letter")).hasCount(0);
        assertAccessible();
    }

    private Locator row() {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value()));
    }

    private Locator button(String text) {
        return row().locator("button").filter(new Locator.FilterOptions().setHasText(text));
    }
}
