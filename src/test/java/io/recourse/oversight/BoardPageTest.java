package io.recourse.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Dispatch;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.web.BrowserTest;
import io.recourse.workbench.SampleCases;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BoardPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsFromAFigureInTwoClicksToTheCase() {
        CaseNo caseNo = samples.open("BOARD-" + UUID.randomUUID(), "诸葛瑾", LocalDate.parse("2025-09-15"));
        await().until(() -> !dispatch.of(caseNo).isEmpty());
        escalation.report(caseNo, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> !inbox.of(caseNo).isEmpty());
        WorkItem task = inbox.of(caseNo).get(0);
        jdbc.sql(
                        "update work_item set created_at = timestamptz '2020-01-01 00:00+08', due_at = timestamptz '2020-01-02 00:00+08' where task_id = ?")
                .param(task.taskId())
                .update();
        signInAs("manager");

        page.navigate("/board");
        Locator line = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href^='/board/" + task.process() + "']")));
        assertThat(line).containsText("2020-01-01");
        assertAccessible();

        page.navigate("/board/" + task.process());
        assertThat(page.locator(".waits").first()).isVisible();
        assertAccessible();
        page.locator(".waits").first().click();
        assertThat(page)
                .hasURL(Pattern.compile(".*/tasks\\?assignee=any&stage=" + task.process() + "&key=" + task.key()));
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(caseNo.value()))
                .locator("a[href$='" + caseNo.value() + "']")
                .click();
        assertThat(page.locator("h1")).containsText(caseNo.value());
        escalation.report(caseNo, CaseEvent.RECALLED, "", Actor.SYSTEM);
    }
}
