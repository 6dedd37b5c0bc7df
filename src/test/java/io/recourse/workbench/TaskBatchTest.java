package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.recourse.access.OnBehalf;
import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.web.BrowserTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters reviewed together: each passes its own rules, once, whoever else works in the same queue. */
class TaskBatchTest extends BrowserTest {

    private static final String KEY = "reviewDemandLetter";
    private static final Map<String, Object> WITHDRAWN =
            Map.of("outcome", "withdrawn", "reason", "the lender asks for it");
    private static final Pattern BATCH = Pattern.compile(".*/task-batches/[0-9a-f-]{36}$");
    private static final Actor LAWYER = new Actor("lawyer");

    @Autowired
    SampleCases samples;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskBatches batches;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private final List<CaseNo> opened = new ArrayList<>();

    /** The engine may be at work on a case still. */
    @AfterEach
    void leaveNothingToDo() {
        opened.stream()
                .filter(caseNo -> !inbox.of(caseNo).isEmpty())
                .forEach(caseNo ->
                        await().ignoreExceptions().untilAsserted(() -> processes.end(caseNo, "demand-letter", "test")));
    }

    /** Letters that wait for their review, more urgent than all else. */
    private List<WorkItem> letters(int count) {
        String alike = "BULK-" + UUID.randomUUID();
        List<CaseNo> cases = IntStream.range(0, count)
                .mapToObj(i -> samples.openWithoutLadder(alike + "-" + i, "诸葛均", LocalDate.parse("2025-09-15")))
                .toList();
        opened.addAll(cases);
        processes.startAll("demand-letter", cases);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> cases.stream().noneMatch(one -> inbox.of(one).isEmpty()));
        jdbc.sql(
                        "update work_item set due_at = '2000-01-01', at_risk_at = '2000-01-01', escalated = true where case_no = any(?)")
                .param(cases.stream().map(CaseNo::value).toArray(String[]::new))
                .update();
        return cases.stream().map(one -> inbox.of(one).get(0)).toList();
    }

    private UUID checked(List<WorkItem> letters) {
        UUID batch = batches.begin(letters, LAWYER);
        batches.answer(batch, WITHDRAWN, LAWYER);
        awaitStatus(batch, TaskBatch.Status.CHECKED);
        return batch;
    }

    /** Wherever in the table its tasks stand, the first page leads to each of them. */
    private void assertSampleIsNamed(UUID batch) {
        signInAs("lawyer");
        String shown = page.request().get("/task-batches/" + batch).text();
        assertThat(batches.rows(batch, 0, 1000, LAWYER))
                .filteredOn(TaskBatchRow::sampled)
                .hasSize(20)
                .anySatisfy(row -> assertThat(row.seq()).isGreaterThan(100))
                .allSatisfy(row -> assertThat(shown).contains("/tasks/" + row.seq() + "\""));
    }

    private void awaitStatus(UUID batch, TaskBatch.Status status) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> batches.get(batch, LAWYER).status() == status);
    }

    private void openSample(UUID batch) {
        batches.rows(batch, 0, 1000, LAWYER).stream()
                .filter(TaskBatchRow::sampled)
                .forEach(row -> batches.open(batch, row.seq(), LAWYER));
    }

    @Test
    void leavesWhatHappenedInOneCaseToBeToldCaseByCase() {
        Instant now = Instant.now();
        WorkItem call = new WorkItem(
                "none",
                "callDebtor",
                "reminder",
                new CaseNo("RC2026-000001"),
                null,
                List.of("legal-assistant"),
                now,
                now,
                now,
                false,
                false);

        assertThatThrownBy(() -> batches.begin(List.of(call), LAWYER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("task-batch.one-by-one"));
    }

    @Test
    void doesNothingTwiceAndSkipsNothingWhileAnotherWorksInTheSameQueue() {
        List<WorkItem> letters = letters(200);
        Set<String> ours = new HashSet<>(letters.stream().map(WorkItem::taskId).toList());
        UUID batch = checked(letters);
        assertThat(batches.get(batch, LAWYER).eligible()).isEqualTo(200);
        assertThat(letters)
                .allSatisfy(item -> assertThat(inbox.get(item.taskId())).isNotNull());
        assertSampleIsNamed(batch);
        openSample(batch);

        String other = "other-" + UUID.randomUUID().toString().substring(0, 8);
        users.createWithHash(other, new Profile(other, null, null, Set.of(Role.LAWYER)), "{noop}" + other, LAWYER);
        List<String> byOther = reviewedOneByOne(other, ours, 3);
        batches.complete(batch, LAWYER);
        CompletableFuture<List<String>> rest =
                CompletableFuture.supplyAsync(() -> reviewedOneByOne(other, ours, Integer.MAX_VALUE));
        awaitStatus(batch, TaskBatch.Status.DONE);
        byOther.addAll(rest.join());

        TaskBatch done = batches.get(batch, LAWYER);
        assertThat(done.done() + byOther.size()).isEqualTo(200);
        assertThat(done.done()).isPositive();
        assertThat(done.refused()).isEqualTo(byOther.size());
        assertThat(jdbc.sql("""
                                select f.finished_by || ' ' || count(*) from finished_task f
                                where f.completed and f.task_id = any(?) group by f.finished_by
                                """)
                        .param(ours.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("lawyer " + done.done(), other + " " + byOther.size());
        assertThat(jdbc.sql("""
                                select count(*) from (select case_no from timeline_entry
                                where kind = 'task-completed' and case_no = any(?) group by case_no having count(*) = 1) once
                                """)
                        .param(opened.stream().map(CaseNo::value).toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
    }

    /** By claim-next, until nothing of ours comes, at most so many. */
    private List<String> reviewedOneByOne(String person, Set<String> ours, int most) {
        List<String> done = new ArrayList<>();
        onBehalf.of(new Actor(person), () -> {
            Optional<String> next = inbox.claimNext(person, Set.of("lawyer"), Set.of());
            while (next.filter(ours::contains).isPresent()) {
                inbox.complete(next.get(), WITHDRAWN);
                done.add(next.get());
                next = done.size() < most ? inbox.claimNext(person, Set.of("lawyer"), Set.of()) : Optional.empty();
            }
            next.ifPresent(inbox::unclaim);
        });
        return done;
    }

    @Test
    void saysBeforeWhatCannotBeDoneAndLetsNothingGoOnUnopened() {
        List<WorkItem> letters = letters(4);
        escalation.report(letters.get(0).caseNo(), CaseEvent.DISPUTED, "", Actor.SYSTEM);
        jdbc.sql("update work_item set assignee = 'wang' where task_id = ?")
                .param(letters.get(1).taskId())
                .update();

        UUID batch = checked(letters);

        assertThat(batches.rows(batch, 0, 10, LAWYER))
                .extracting(TaskBatchRow::code)
                .containsExactly("task.case-on-hold", "task.taken", null, null);
        assertThat(inbox.get(letters.get(2).taskId()).assignee()).isNull();
        assertThatThrownBy(() -> batches.complete(batch, LAWYER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task-batch.unopened");
        assertThatThrownBy(() -> batches.get(batch, new Actor("lead")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task-batch.unknown");
    }

    /** What the numbers of their contracts begin with. */
    private String contractsOf(List<WorkItem> letters) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(letters.get(0).caseNo().value())
                .query(String.class)
                .single()
                .replaceFirst("-\\d+$", "");
    }

    @Test
    void isDoneFromTheListByKeys() {
        List<WorkItem> letters = letters(2);
        signInAs("lawyer");
        page.navigate("/tasks?assignee=any&stage=demand-letter&level=BREACHED");
        keys().press("/");
        page.keyboard().type(contractsOf(letters));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*search=.*"));
        assertThat(page.locator("main tbody tr")).hasCount(2);
        keys().press("/");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("B");
        page.waitForURL(BATCH);
        assertThat(page.locator("#rows")).hasText("2");
        page.click("#drop");

        page.navigate("/tasks?assignee=any&stage=demand-letter&level=BREACHED");
        keys().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("X");
        assertThat(page.locator("#selection .selected")).hasText("已选2项");
        page.keyboard().press("b");
        page.waitForURL(BATCH);
        assertThat(page.locator("#task-form[data-ready=yes]")).isVisible();
        page.getByLabel("撤回不发").focus();
        page.keyboard().press("Space");
        page.locator("#task-form textarea").focus();
        page.keyboard().type("出借人要求");
        assertAccessible();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#complete-batch")).isVisible();
        assertThat(page.locator("#eligible")).hasText("2");
        assertAccessible();
        keys().press("b");
        assertThat(page.locator(".notice-breached")).containsText("请先打开标记的2项任务");
        for (int left = 2; left > 0; left--) {
            assertThat(page.locator(".to-open a")).hasCount(left);
            keys().press("o");
            page.waitForURL(Pattern.compile(".*/tasks/.*"));
            assertThat(page.locator("#task-form[data-ready=yes]")).isVisible();
            page.keyboard().press("Escape");
            page.keyboard().press("r");
            page.waitForURL(BATCH);
        }
        assertThat(page.locator(".to-open")).hasCount(0);
        keys().press("b");
        assertThat(page.locator("#done")).hasText("2");
        assertThat(letters)
                .allSatisfy(item -> assertThat(inbox.of(item.caseNo())).isEmpty());
        page.navigate("/task-batches");
        assertThat(page.locator("tbody tr").first()).containsText("已完成");
        assertAccessible();
    }
}
