package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.access.OnBehalf;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.contact.Dispatch;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.Lenders;
import io.recourse.workbench.SampleCases;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board's figures against plain SQL on the engine's own history, after a random time at work on real cases. */
@RecourseTest
class BoardFromHistoryTest {

    private static final int CASES = 16;

    /** What the engine has noted of each task, in its words and without anything that the board keeps. */
    private static final String HISTORY = """
            with task as (
                select p.proc_def_key_ as stage, t.start_time_ at time zone :zone as begun,
                    t.due_date_ at time zone :zone as due, t.end_time_ at time zone :zone as ended,
                    coalesce(t.delete_reason_ = 'completed', false) as completed,
                    t.end_time_ is null and p.proc_def_key_ <> all(:unheld) and exists (
                        select 1 from case_hold h where h.case_no = c.case_no and h.released_at is null
                            and date_trunc('milliseconds', h.held_at) > t.start_time_ at time zone :zone) as held
                from act_hi_taskinst t
                join act_hi_procinst p on p.id_ = t.proc_inst_id_
                join legal_case c on c.case_no = p.business_key_
                where c.lender_code = :lender
            )
            select stage, count(*) filter (where ended is null) as open,
                count(*) filter (where held) as held,
                count(*) filter (where ended is null and not held and due <= :now) as breached,
                count(*) filter (where begun > :yesterday) as arrived,
                count(*) filter (where completed and ended > :month) as done,
                count(*) filter (where completed and ended > :yesterday) as done_since,
                count(*) filter (where completed and ended > :month and ended > due) as late,
                coalesce(extract(epoch from avg(ended - begun) filter (where completed and ended > :month)), 0) as mean,
                date_trunc('seconds', min(begun) filter (where ended is null)) as oldest
            from task group by stage
            having count(*) filter (where ended is null or ended > :month) > 0
            order by stage
            """;

    @Autowired
    DeadlineBoard board;

    @Autowired
    Escalation escalation;

    @Autowired
    Dispatch dispatch;

    @Autowired
    TaskInbox inbox;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    SampleCases samples;

    @Autowired
    Lenders lenders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private record Line(
            String stage,
            long open,
            long held,
            long breached,
            long arrived,
            long done,
            long doneSince,
            long late,
            double mean,
            Instant oldest) {}

    private final LenderCode lender =
            new LenderCode("BDHI" + Math.abs(UUID.randomUUID().hashCode() % 100_000));

    @Test
    void countsWhatTheEngineHasNoted() {
        lenders.register(SampleCases.lender(lender));
        Random random = new Random(17);
        List<CaseNo> worked = random.ints(CASES, 0, 4).mapToObj(this::begin).toList();
        worked.forEach(caseNo -> goOn(caseNo, random.nextInt(3)));
        worked.forEach(caseNo -> shift(caseNo, random.nextInt(28 * 86_400)));

        await().untilAsserted(this::check);
        assertThat(ofHistory()).anySatisfy(line -> assertThat(line.breached()).isPositive());
        assertThat(ofHistory()).anySatisfy(line -> assertThat(line.held()).isPositive());
        assertThat(ofHistory()).anySatisfy(line -> assertThat(line.late()).isPositive());

        worked.stream()
                .filter(caseNo -> !inbox.of(caseNo).isEmpty())
                .forEach(caseNo -> escalation.report(caseNo, CaseEvent.RECALLED, "", Actor.SYSTEM));
        await().untilAsserted(this::check);
    }

    /** The engine keeps milliseconds, the board microseconds. */
    private void check() {
        assertThat(ofBoard()).zipSatisfy(ofHistory(), (line, noted) -> {
            assertThat(line).usingRecursiveComparison().ignoringFields("mean").isEqualTo(noted);
            assertThat(line.mean()).isCloseTo(noted.mean(), offset(1.0));
        });
    }

    /** A case that has a task: of a plan, of a hold for dispute or hardship, or of both. */
    private CaseNo begin(int kind) {
        CaseNo caseNo = samples.openWithoutLadder("BDHI-" + UUID.randomUUID(), "夏侯霸", LocalDate.parse("2025-09-15"));
        jdbc.sql("update legal_case set lender_code = ? where case_no = ?")
                .params(lender.value(), caseNo.value())
                .update();
        escalation.begin(caseNo);
        await().until(() -> !dispatch.of(caseNo).isEmpty());
        if (kind == 0 || kind == 3) {
            escalation.report(caseNo, CaseEvent.PROPOSAL, "", Actor.SYSTEM);
            await().until(() -> !inbox.of(caseNo).isEmpty());
        }
        if (kind > 0) {
            escalation.report(caseNo, kind == 2 ? CaseEvent.HARDSHIP : CaseEvent.DISPUTED, "", Actor.SYSTEM);
            await().until(() -> reviewOf(caseNo).isPresent());
        }
        return caseNo;
    }

    /** A hold that is the case's only task is released, or the case recalled, or neither. */
    private void goOn(CaseNo caseNo, int how) {
        Optional<WorkItem> review = reviewOf(caseNo);
        if (how == 0 && review.isPresent() && inbox.of(caseNo).size() == 1) {
            onBehalf.of(
                    new Actor("lawyer"),
                    () -> inbox.complete(review.get().taskId(), Map.of("outcome", "release", "finding", "unfounded")));
        } else if (how == 1) {
            escalation.report(caseNo, CaseEvent.RECALLED, "", Actor.SYSTEM);
        }
    }

    private Optional<WorkItem> reviewOf(CaseNo caseNo) {
        return inbox.of(caseNo).stream()
                .filter(item -> item.key().equals("reviewHold"))
                .findFirst();
    }

    /** All this as if it had begun earlier, and ended half as long ago. */
    private void shift(CaseNo caseNo, int seconds) {
        for (String update : List.of(
                "work_item set created_at = created_at - :ago, due_at = due_at - :ago, at_risk_at = at_risk_at - :ago"
                        + " where case_no = :case",
                "finished_task set created_at = created_at - :ago, due_at = due_at - :ago, finished_at = finished_at - :ago / 2"
                        + " where case_no = :case",
                "case_hold set held_at = held_at - :ago, released_at = released_at - :ago / 2 where case_no = :case",
                "act_ru_task set due_date_ = due_date_ - :ago"
                        + " where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = :case)",
                "act_hi_taskinst set start_time_ = start_time_ - :ago, due_date_ = due_date_ - :ago, end_time_ = end_time_ - :ago / 2"
                        + " where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = :case)")) {
            jdbc.sql("update " + update.replace(":ago", "make_interval(secs => :seconds)"))
                    .param("seconds", seconds)
                    .param("case", caseNo.value())
                    .update();
        }
    }

    private List<Line> ofHistory() {
        Instant now = clock.instant();
        return jdbc.sql(HISTORY)
                .param("zone", clock.getZone().getId())
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new))
                .param("lender", lender.value())
                .param("now", Timestamp.from(now))
                .param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
                .param("month", Timestamp.from(now.minus(Duration.ofDays(30))))
                .query(Line.class)
                .list();
    }

    private List<Line> ofBoard() {
        return board.by(BoardBy.STAGE, new DeadlineBoard.Scope(null, null, lender.value())).stream()
                .map(line -> new Line(
                        line.group(),
                        line.open(),
                        line.held(),
                        line.breached(),
                        line.arrived(),
                        line.done(),
                        line.doneSince(),
                        line.late(),
                        line.mean().toMillis() / 1000.0,
                        line.oldest() == null ? null : line.oldest().truncatedTo(ChronoUnit.SECONDS)))
                .sorted(Comparator.comparing(Line::stage))
                .toList();
    }
}
