package io.recourse.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.recourse.access.OnBehalf;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Dispatch;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.web.BrowserTest;
import io.recourse.workbench.SampleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForecastPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    JdbcClient jdbc;

    private WorkItem task;

    /** The lawyer of other tests is not to find it. */
    @AfterEach
    void giveBack() {
        onBehalf.of(new Actor("lawyer"), () -> inbox.unclaim(task.taskId()));
        jdbc.sql("update work_item set due_at = ? where task_id = ?")
                .params(Timestamp.from(task.dueAt()), task.taskId())
                .update();
    }

    @Test
    void leadsFromAPersonToHisTasks() throws IOException {
        CaseNo caseNo = samples.open("FORECAST-" + UUID.randomUUID(), "诸葛诞", LocalDate.parse("2025-09-15"));
        await().until(() -> !dispatch.of(caseNo).isEmpty());
        escalation.report(caseNo, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> ofLawyer(caseNo).isPresent());
        task = ofLawyer(caseNo).get();
        onBehalf.of(new Actor("lawyer"), () -> inbox.claim(task.taskId(), "lawyer"));
        jdbc.sql("update work_item set due_at = timestamptz '2019-01-02 00:00+08' where task_id = ?")
                .param(task.taskId())
                .update();
        signInAs("lead");

        page.navigate("/forecast?stage=" + task.process());
        assertThat(page.locator("tbody time")).hasCount(10);
        assertAccessible();
        Download csv = page.waitForDownload(() -> page.getByText("CSV").click());
        List<String> lines = Files.readAllLines(csv.path());
        org.assertj.core.api.Assertions.assertThat(lines.get(0)).contains("岗位或人员,负荷,待办,未认领,已超时,到期");
        org.assertj.core.api.Assertions.assertThat(lines)
                .anyMatch(line -> line.startsWith("律师,"))
                .allMatch(line -> line.split(",", -1).length == 22);
        Download excel = page.waitForDownload(() -> page.getByText("Excel").click());
        try (ZipFile file = new ZipFile(excel.path().toFile())) {
            org.assertj.core.api.Assertions.assertThat(file.getEntry("xl/worksheets/sheet4.xml"))
                    .isNotNull();
        }
        Locator link =
                page.locator("a[href^='/tasks?assignee=lawyer&stage=" + task.process() + "']:not([href*='dueFrom'])");
        assertThat(link).hasCount(1);
        link.click();

        assertThat(page).hasURL(Pattern.compile(".*/tasks\\?assignee=lawyer.*"));
        assertThat(page.locator("#assignee")).hasValue("lawyer");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value())))
                .isVisible();
        page.navigate("/tasks?assignee=assistant&stage=" + task.process());
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value())))
                .hasCount(0);
    }

    private Optional<WorkItem> ofLawyer(CaseNo caseNo) {
        return inbox.of(caseNo).stream()
                .filter(item -> item.groups().contains("lawyer"))
                .findFirst();
    }
}
