package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.workbench.SampleCases;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers are alerted of, and when no more; each stage here is this test's own. */
@RecourseTest
class AlertsTest {

    @Autowired
    WatchAlerts watch;

    @Autowired
    AlertTable alerts;

    @Autowired
    SampleCases samples;

    @Autowired
    Lenders lenders;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String stage = "alerts-" + UUID.randomUUID();

    /** The engine knows nothing of these tasks; nobody is to find them. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from work_item where process like 'alerts-%'").update();
        jdbc.sql("delete from finished_task where process like 'alerts-%'").update();
        watch.lookAtTasks();
    }

    @Test
    void tellsOfAStageThatBreachesMoreThanAFifth() {
        tasks(8, false);
        tasks(2, true);
        watch.lookAtTasks();
        assertThat(open()).isEmpty();

        tasks(1, true);
        watch.lookAtTasks();
        assertThat(open()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(AlertRule.BREACH_SHARE);
            assertThat(alert.measure()).isEqualTo(27);
            assertThat(alert.bound()).isEqualTo(20);
            assertThat(alert.counted()).isEqualTo(3);
        });

        jdbc.sql("delete from work_item where process = ? and due_at < ?")
                .params(stage, Timestamp.from(clock.instant()))
                .update();
        watch.lookAtTasks();
        assertThat(open()).isEmpty();
        assertThat(alerts.endedSince(clock.instant().minus(Duration.ofMinutes(5))))
                .extracting(Alert::subject)
                .contains(stage);
    }

    @Test
    void tellsOfNoShareOfAFewTasks() {
        tasks(9, true);
        watch.lookAtTasks();
        assertThat(open()).isEmpty();

        tasks(1, true);
        watch.lookAtTasks();
        assertThat(open()).extracting(Alert::measure).containsExactly(100);
    }

    @Test
    void countsNoTaskWhoseClockAHoldHasStopped() {
        CaseNo held = samples.openWithoutLoan(contract(), "许褚");
        jdbc.sql("insert into case_hold (id, case_no, reason, held_at) values (?, ?, 'DISPUTE', ?)")
                .params(UUID.randomUUID(), held.value(), Timestamp.from(clock.instant()))
                .update();
        tasks(9, false);
        for (int n = 0; n < 5; n++) {
            task(held.value(), clock.instant().minus(Duration.ofHours(2)), true);
        }
        watch.lookAtTasks();
        assertThat(open()).isEmpty();
    }

    @Test
    void isOneAlertUntilItEndsAndNewsAgainWhenItIsGraver() {
        tasks(8, false);
        tasks(4, true);
        watch.lookAtTasks();
        Alert first = open().get(0);
        alerts.see(first.id(), "lead", clock.instant());

        watch.lookAtTasks();
        assertThat(open()).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(first.id());
            assertThat(alert.since()).isEqualTo(first.since());
            assertThat(alert.seenBy()).isEqualTo("lead");
        });

        tasks(4, true);
        watch.lookAtTasks();
        assertThat(open()).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(first.id());
            assertThat(alert.seenBy()).isNull();
        });
    }

    @Test
    void tellsOfAStageThatStandsStill() {
        Instant longAgo = clock.instant().minus(Duration.ofDays(20));
        task("none", longAgo, false);
        finished(clock.instant().minus(Duration.ofDays(1)));
        watch.lookAtTasks();
        assertThat(open()).isEmpty();

        jdbc.sql("update finished_task set finished_at = ? where process = ?")
                .params(Timestamp.from(longAgo.plusSeconds(60)), stage)
                .update();
        watch.lookAtTasks();
        assertThat(open()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(AlertRule.STAGE_STUCK);
            assertThat(alert.measure()).isBetween(5, 20);
            assertThat(alert.counted()).isEqualTo(1);
        });
    }

    /** Three years after the last of twelve instalments, CC 188. */
    @Test
    void tellsOfLimitationThatEndsSoon() {
        LenderCode lender = new LenderCode("ALRT" + Math.abs(UUID.randomUUID().hashCode() % 100_000));
        lenders.register(SampleCases.lender(lender));
        LocalDate today = LocalDate.now(clock);
        CaseNo within = old(lender, today.plusDays(20));
        CaseNo over = old(lender, today.minusDays(10));
        CaseNo longOver = old(lender, today.minusDays(40));
        CaseNo later = old(lender, today.plusDays(50));

        watch.lookAtLimitation();

        Alert alert = alerts.open().stream()
                .filter(each -> each.subject().equals(lender.value()))
                .findFirst()
                .orElseThrow();
        assertThat(alert.counted()).isEqualTo(2);
        assertThat(alert.firstDay()).isBetween(today.minusDays(13), today.minusDays(7));
        assertThat(alerts.cases(alert.id(), 10))
                .extracting(AlertTable.NearCase::caseNo)
                .containsExactly(over.value(), within.value());

        List.of(within, over, longOver, later).forEach(each -> cases.close(each, "PAID", Actor.SYSTEM));
        watch.lookAtLimitation();
        assertThat(alerts.open()).extracting(Alert::subject).doesNotContain(lender.value());
    }

    /** A case whose limitation ends on about that day: nothing was paid that interrupts it. */
    private CaseNo old(LenderCode lender, LocalDate ends) {
        String contract = contract();
        CaseNo caseNo = samples.openWithoutLadder(contract, "典韦", ends.minusYears(4));
        jdbc.sql("update legal_case set lender_code = ? where case_no = ?")
                .params(lender.value(), caseNo.value())
                .update();
        return caseNo;
    }

    private static String contract() {
        return new ContractNo("ALERT-" + UUID.randomUUID()).value();
    }

    private List<Alert> open() {
        return alerts.open().stream()
                .filter(alert -> alert.subject().equals(stage))
                .toList();
    }

    private void tasks(int count, boolean breached) {
        for (int n = 0; n < count; n++) {
            task("none", clock.instant().minus(Duration.ofHours(2)), breached);
        }
    }

    private void task(String caseNo, Instant begun, boolean breached) {
        Instant due = clock.instant().plus(breached ? Duration.ofHours(-1) : Duration.ofDays(2));
        jdbc.sql("""
                        insert into work_item (task_id, key, process, case_no, groups, created_at, due_at, at_risk_at,
                            provisional) values (?, 'alerts', ?, ?, array['lawyer'], ?, ?, ?, false)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        stage,
                        caseNo,
                        Timestamp.from(begun),
                        Timestamp.from(due),
                        Timestamp.from(due))
                .update();
    }

    private void finished(Instant at) {
        jdbc.sql("""
                        insert into finished_task (task_id, key, process, case_no, team, created_at, due_at, finished_at,
                            finished_by, completed) values (?, 'alerts', ?, 'none', 'lawyer', ?, ?, ?, 'lawyer', true)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        stage,
                        Timestamp.from(at.minusSeconds(60)),
                        Timestamp.from(at.plusSeconds(60)),
                        Timestamp.from(at))
                .update();
    }

    /** The bureau was told of an account that is disputed since: the mark is to go, and nobody had its file made. */
    @Test
    void tellsOfAMarkThatWaitsForTheBureau() {
        LenderCode lender = new LenderCode("ALBU" + Math.abs(UUID.randomUUID().hashCode() % 100_000));
        lenders.register(SampleCases.lender(lender));
        CaseNo caseNo = samples.openWithoutLadder("ALBU-" + UUID.randomUUID(), "典满", LocalDate.of(2026, 5, 10));
        jdbc.sql("update legal_case set lender_code = ? where case_no = ?")
                .params(lender.value(), caseNo.value())
                .update();
        UUID batch = told(lender, caseNo);
        disputedFor(caseNo, 1);
        watch.lookAtBureaux();
        assertThat(ofLender(lender)).isEmpty();

        disputedFor(caseNo, 14);
        watch.lookAtBureaux();
        assertThat(ofLender(lender)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(AlertRule.BUREAU_WAITING);
            assertThat(alert.measure()).isGreaterThan(alert.bound());
            assertThat(alert.counted()).isEqualTo(1);
        });

        jdbc.sql("update bureau_record set disputed = true where batch_id = ?")
                .param(batch)
                .update();
        watch.lookAtBureaux();
        assertThat(ofLender(lender)).isEmpty();
        cases.close(caseNo, "PAID", Actor.SYSTEM);
    }

    private List<Alert> ofLender(LenderCode lender) {
        return alerts.open().stream()
                .filter(alert -> alert.subject().equals(lender.value()))
                .toList();
    }

    private UUID told(LenderCode lender, CaseNo caseNo) {
        UUID batch = UUID.randomUUID();
        Timestamp longAgo = Timestamp.from(clock.instant().minus(Duration.ofDays(20)));
        jdbc.sql("""
                        insert into bureau_batch (id, lender_code, month, format, file_name, status, records, corrections, held,
                            owed, past_due, sha256, made_by, made_at, sent_by, sent_at, receipt_no)
                        values (?, ?, '2026-09-01', 'second-generation', 'x', 'SENT', 1, 0, 0, 0, 0, 'x', 'lead', ?, 'lead', ?,
                            'x')
                        """).params(batch, lender.value(), longAgo, longAgo).update();
        jdbc.sql("""
                        insert into bureau_record (id, batch_id, no, case_no, account_no, month)
                        values (?, ?, 1, ?, 'x', '2026-09-01')
                        """).params(UUID.randomUUID(), batch, caseNo.value()).update();
        return batch;
    }

    private void disputedFor(CaseNo caseNo, int days) {
        jdbc.sql("delete from case_hold where case_no = ?")
                .param(caseNo.value())
                .update();
        jdbc.sql("insert into case_hold (id, case_no, reason, held_at) values (?, ?, 'DISPUTE', ?)")
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .update();
    }
}
