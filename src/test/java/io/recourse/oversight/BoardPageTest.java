package io.recourse.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Collections;
import java.util.List;
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
        signInAs("manager");
        page.navigate("/moved-tasks?move=ARRIVED&stage=" + task.process() + "&key=" + task.key());
        assertThat(page.locator("main tbody tr").first()).isVisible();
        assertAccessible();

        jdbc.sql(
                        "update work_item set created_at = timestamptz '1990-01-01 00:00+08', due_at = timestamptz '1990-01-02 00:00+08' where task_id = ?")
                .param(task.taskId())
                .update();

        page.navigate("/board");
        Locator line = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href^='/board/" + task.process() + "']")));
        assertThat(line).containsText("1990-01-01");
        assertDrawnAsTold();
        page.locator(".chart-table summary").click();
        assertAccessible();

        page.navigate("/statutory-days?over=false&stage=demand-letter&team=-");
        assertThat(page.locator(".page-lead")).containsText("律师函");
        assertThat(page.locator(".page-lead")).containsText("无待办任务");
        assertThat(page.locator(".blank")).isVisible();
        assertAccessible();
        jdbc.sql("insert into limitation_day values (?, date '1990-01-01') on conflict (case_no) do update"
                        + " set expires_on = excluded.expires_on")
                .param(caseNo.value())
                .update();
        page.navigate("/statutory-days?over=true");
        assertThat(page.locator("tbody tr").first()).containsText("1990-01-01");
        assertThat(page.locator("tbody tr").first()).containsText(caseNo.value());
        assertThat(page.locator(".blank")).isHidden();
        jdbc.sql("delete from limitation_day where case_no = ?")
                .param(caseNo.value())
                .update();

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

    /** Each length of the charts is its figure in the tables, at one scale a chart. */
    private void assertDrawnAsTold() {
        List<List<Double>> told = page.locator("tbody tr:has(a[href^='/board/'])").all().stream()
                .map(row -> numbers(row.locator("td.number").all().subList(0, 4)))
                .filter(figures -> figures.get(0) > 0)
                .toList();
        double most = told.stream().mapToDouble(figures -> figures.get(0)).max().orElseThrow();
        List<Locator> lines = page.locator(".chart-lines li").all();
        assertEquals(told.size(), lines.size());
        for (int n = 0; n < lines.size(); n++) {
            List<Double> figures = told.get(n);
            double inTime = figures.get(0) - figures.get(1) - figures.get(2) - figures.get(3);
            assertLengths(
                    lines.get(n).locator("rect"),
                    "width",
                    List.of(figures.get(1), figures.get(2), inTime, figures.get(3)),
                    most);
        }
        List<Double> open = numbers(page.locator(".chart-table td:nth-child(2)").all());
        assertLengths(page.locator(".column-open"), "height", open, Collections.max(open));
        List<Double> breached =
                numbers(page.locator(".chart-table td:nth-child(3)").all());
        assertLengths(page.locator(".column-breached"), "height", breached, Collections.max(breached));
    }

    private static void assertLengths(Locator drawn, String length, List<Double> told, double most) {
        List<Locator> parts = drawn.all();
        assertEquals(told.size(), parts.size());
        for (int n = 0; n < parts.size(); n++) {
            assertEquals(
                    100 * told.get(n) / most, Double.parseDouble(parts.get(n).getAttribute(length)), 0.01);
        }
    }

    private static List<Double> numbers(List<Locator> cells) {
        return cells.stream()
                .map(cell -> Double.valueOf(cell.textContent().strip()))
                .toList();
    }
}
