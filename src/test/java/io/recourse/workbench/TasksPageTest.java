package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.Dispatch;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.CaseMatch;
import io.recourse.legalcase.Timeline;
import io.recourse.web.BrowserTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TasksPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

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
        String user = userOf(group);
        signInAs(user);
        page.navigate("/tasks?assignee=none&group=" + group);
        search(caseNo.value());
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
    void namesTheColleagueWhoHasATask() {
        jdbc.sql("update work_item set assignee = 'lawyer2' where case_no = ?")
                .param(caseNo.value())
                .update();
        String name = users.get("lawyer2").name();
        signInAs("manager");
        page.navigate("/tasks?assignee=lawyer2");
        assertThat(page.locator("#assignee")).containsText(name + "已认领");
        search(caseNo.value());
        assertThat(row()).containsText(name);
        assertThat(row()).not().containsText("lawyer2");
        jdbc.sql("update work_item set assignee = null where case_no = ?")
                .param(caseNo.value())
                .update();
    }

    @Test
    void tellsWhatComesNextByUrgency() {
        String group = inbox.of(caseNo).get(0).groups().get(0);
        signInAs(userOf(group));
        for (Map.Entry<String, String> urgency : Map.of(
                        "interval '-1 hour', interval '-2 hours'", "BREACHED",
                        "interval '9 days', interval '-1 hour'", "AT_RISK",
                        "interval '9 days', interval '8 days'", "LATER")
                .entrySet()) {
            String[] due = urgency.getKey().split(", ");
            jdbc.sql("update work_item set due_at = cast(? as timestamptz) + " + due[0]
                            + ", at_risk_at = cast(? as timestamptz) + " + due[1] + " where case_no = ?")
                    .params(Timestamp.from(clock.instant()), Timestamp.from(clock.instant()), caseNo.value())
                    .update();
            page.navigate("/tasks");
            search(caseNo.value());
            assertThat(page.locator(".agenda")).hasCount(1);
            assertThat(page.locator("#part-" + urgency.getValue())).isVisible();
        }
        assertThat(row()).containsText("诸葛瑾");
        assertThat(row()).containsText("时效届满");
        assertThat(row().locator("td.number")).containsText(".");
        assertAccessible();
    }

    /** A task that was open when its case was held: it was due an hour ago, by a clock that has stood still since. */
    @Test
    void tellsOfTasksWhoseClockIsStopped() {
        String group = inbox.of(caseNo).get(0).groups().get(0);
        jdbc.sql("""
                        update work_item set created_at = created_at - interval '9 days', at_risk_at = created_at - interval '1 day',
                            due_at = cast(? as timestamptz) - interval '1 hour' where case_no = ?
                        """).params(Timestamp.from(clock.instant()), caseNo.value()).update();
        signInAs(userOf(group));
        page.navigate("/tasks");
        search(caseNo.value());
        assertThat(page.locator(".agenda")).hasCount(1);
        assertThat(page.locator("#part-HELD")).containsText("暂停");
        assertThat(row()).containsText("案件暂停，时限停止计算");
        assertThat(row().locator(".bi-pause-circle")).hasCount(1);
        assertThat(row()).not().containsText("超时");
        assertAccessible();

        page.navigate("/tasks?level=BREACHED");
        search(caseNo.value());
        assertThat(row()).hasCount(0);
        page.navigate("/cases/" + caseNo.value());
        assertThat(page.locator("tbody tr:has(a[href^='/tasks/'])")).containsText("已暂停");
        page.navigate("/tasks/" + inbox.of(caseNo).get(0).taskId());
        assertThat(page.locator(".task-line")).containsText("已暂停");
        assertThat(page.locator(".task-line")).not().containsText("超时");
        assertThat(api("")).contains("\"serviceLevel\":\"ON_TRACK\"");
        assertThat(api("&status=ON_TRACK")).contains(caseNo.value());
        assertThat(api("&status=BREACHED")).doesNotContain(caseNo.value());
    }

    private String api(String narrowed) {
        return page.request()
                .get("/api/tasks?caseNo=" + caseNo.value() + narrowed)
                .text();
    }

    @Test
    void showsEveryDayOfLawAndCourtButNoHearingThatWasHeld() {
        LocalDate today = LocalDate.now(clock);
        LocalDate correctBy = calendar.rollForward(today.plusDays(1)).date();
        suit("submitted", "correct_by", correctBy);
        signInAs(userOf(inbox.of(caseNo).get(0).groups().get(0)));
        page.navigate("/tasks?assignee=any");
        search(caseNo.value());
        Locator days = row().locator(".days li");
        assertThat(days).hasCount(2);
        assertThat(days.nth(0)).containsText(correctBy.toString());
        assertThat(days.nth(0).locator(".urgent")).hasCount(1);
        assertThat(days.nth(1)).containsText("时效届满");
        assertAccessible();

        suit("feePaid", "hearing_on", today.minusDays(1));
        page.reload();
        assertThat(days).hasCount(1);
        assertThat(days).containsText("时效届满");
        suit("feePaid", "hearing_on", today);
        page.reload();
        assertThat(days).hasCount(2);
    }

    private void suit(String standing, String column, LocalDate day) {
        forgetSuit();
        jdbc.sql("""
                        insert into court_proceeding (id, case_no, court, court_case_no, route, filed_on, standing, %s,
                            opened_at, changed_by)
                        values (?, ?, '北京市海淀区人民法院', 'TASK', 'ORDINARY', ?, ?, ?, ?, 'tasks-page')
                        """.formatted(column))
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        day.minusDays(90),
                        standing,
                        day,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** No court knows of it; nobody is to find it. */
    @AfterEach
    void forgetSuit() {
        jdbc.sql("delete from court_proceeding where changed_by = 'tasks-page'").update();
    }

    @Test
    void findsByNameWithoutTellingItInTheAddress() {
        signInAs("lawyer");
        page.navigate("/tasks?assignee=any");
        search("葛瑾");
        assertThat(page.locator("tbody tr").first()).containsText("诸葛瑾");
        assertThat(page).hasURL(Pattern.compile(".*/tasks\\?assignee=any&search=[0-9a-f-]{36}$"));
        search("没有这个人");
        assertThat(page.locator(".blank")).containsText("没有符合条件的任务");
    }

    /** A task beyond any bound would be missed without a word: in the list, in its counts, and in what is done to all. */
    @Test
    void findsTheTasksOfHoweverManyCases() {
        int many = 1_200;
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (String copies : List.of(
                    "insert into legal_case select (jsonb_populate_record(o, jsonb_build_object('case_no', o.case_no || n,"
                            + " 'contract_no', o.contract_no || n))).* from legal_case o",
                    "insert into party select (jsonb_populate_record(o, jsonb_build_object('case_no', o.case_no || n,"
                            + " 'name', '王多余'))).* from party o",
                    "insert into work_item select (jsonb_populate_record(o, jsonb_build_object('case_no', o.case_no || n,"
                            + " 'task_id', o.task_id || n))).* from work_item o")) {
                jdbc.sql(copies + ", generate_series(1001, 1000 + ?) n where o.case_no = ?")
                        .params(many, caseNo.value())
                        .update();
            }
            TaskSearch all =
                    TaskSearch.first(1).cases(CaseMatch.containing("多余", true)).build();
            assertThat(inbox.count(all, 2 * many)).isEqualTo(many);
        });
    }

    @Test
    void keepsFiltersUnderAName() {
        signInAs("lawyer");
        page.navigate("/tasks?assignee=any&stage=hold&level=BREACHED");
        page.locator(".keep-view summary").click();
        page.fill("#view-name", "暂停的案件");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice-settled")).containsText("视图已保存");
        page.navigate("/tasks");
        page.locator(".views a").getByText("暂停的案件").click();
        assertThat(page.locator("#stage")).hasValue("hold");
        assertThat(page.locator("#level")).hasValue("BREACHED");
        assertThat(page.locator("#assignee")).hasValue("any");
        page.locator(".views button").click();
        assertThat(page.locator(".views")).hasCount(0);
    }

    @Test
    void showsWhatWaitsOnColleaguesAfterOnesOwnTask() {
        CaseNo handedOn = samples.open("TASK-" + UUID.randomUUID(), "诸葛瞻", LocalDate.parse("2025-09-15"));
        await().until(() -> !dispatch.of(handedOn).isEmpty());
        String group = inbox.of(caseNo).get(0).groups().get(0);
        String other = group.equals("lawyer") ? "assistant" : "lawyer";
        timeline.record(handedOn, "task-completed", new Actor(other), Map.of("task", "", "outcome", ""));
        escalation.report(handedOn, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> !inbox.of(handedOn).isEmpty());
        signInAs(other);
        page.navigate("/tasks?level=WAITING");
        assertThat(page.locator("#part-WAITING")).isVisible();
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(handedOn.value())))
                .hasCount(1);
    }

    @Test
    void walksTheListByKeys() {
        signInAs("lawyer");
        page.navigate("/tasks?assignee=any&level=LATER");
        page.keyboard().press("j");
        assertThat(page.locator("tbody .row-link").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/tasks/[^?]+$"));
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

    private static String userOf(String group) {
        return group.equals("lawyer") ? "lawyer" : group.equals("team-lead") ? "lead" : "assistant";
    }

    private void search(String text) {
        page.fill("#text", text);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*search=.*"));
    }

    private Locator row() {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value()));
    }

    private Locator button(String text) {
        return row().locator("button").filter(new Locator.FilterOptions().setHasText(text));
    }
}
