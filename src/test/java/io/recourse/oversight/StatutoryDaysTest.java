package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.recourse.RecourseTest;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.workbench.SampleCases;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the board tells of days that no service level moves; each lender here is this test's own. */
@RecourseTest
class StatutoryDaysTest {

    @Autowired
    StatutoryDays days;

    @Autowired
    LimitationDays limitation;

    @Autowired
    SampleCases samples;

    @Autowired
    CaseFiles files;

    @Autowired
    LegalCases cases;

    @Autowired
    Lenders lenders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    private LenderCode lender;
    private LocalDate today;

    @BeforeEach
    void register() {
        lender = new LenderCode("STAT" + Math.abs(UUID.randomUUID().hashCode() % 100_000));
        lenders.register(SampleCases.lender(lender));
        today = LocalDate.now(clock);
    }

    /** No court and no engine knows of these suits and tasks; nobody is to find them. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from work_item where key = 'statutory'").update();
        jdbc.sql("delete from court_proceeding where changed_by = 'statutory'").update();
    }

    @Test
    void countsCasesByWhatIsOverAndNear() {
        CaseNo barred = ending(today.minusDays(10), "demand-letter");
        CaseNo soon = ending(today.plusDays(20), "demand-letter");
        task(soon, "lawyer");
        task(soon, "team-lead");
        ending(today.plusDays(200), "demand-letter");
        CaseNo toCorrect = ending(today.plusDays(200), "court-proceedings");
        LocalDate near = calendar.rollForward(today.plusDays(1)).date();
        suit(toCorrect, "submitted", "correct_by", near);
        CaseNo later = ending(today.plusDays(200), "court-proceedings");
        suit(later, "submitted", "correct_by", today.plusDays(30));
        // The debtor has not performed in time, which the lender cannot miss; he may apply for execution for two years.
        CaseNo effective = ending(today.plusDays(200), "court-proceedings");
        suit(effective, "effective", "perform_by", today.minusDays(40));
        CaseNo noticed = ending(today.plusDays(200), "court-proceedings");
        suit(noticed, "feePaid", "published_on", today.minusDays(60));
        CaseNo heard = ending(today.plusDays(200), "court-proceedings");
        hearing(heard, today.minusDays(1));
        CaseNo hearing = ending(today.plusDays(200), "court-proceedings");
        hearing(hearing, today);
        CaseNo both = ending(today.plusDays(20), "court-proceedings");
        LocalDate over = calendar.rollBack(today.minusDays(1));
        suit(both, "submitted", "correct_by", over);
        CaseNo closed = ending(today.plusDays(20), "demand-letter");
        cases.close(closed, "PAID", Actor.SYSTEM);
        limitation.reckon();

        DeadlineBoard.Scope scope = new DeadlineBoard.Scope(null, null, lender.value());
        assertThat(days.by(BoardBy.STAGE, scope))
                .containsExactly(
                        new StatutoryDays.Line("court-proceedings", 1, 2, over),
                        new StatutoryDays.Line("demand-letter", 1, 1, expiry(barred)));
        assertThat(days.by(BoardBy.LENDER, scope))
                .containsExactly(new StatutoryDays.Line(lender.value(), 2, 3, expiry(barred)));
        assertThat(days.by(BoardBy.TEAM, scope))
                .containsExactly(
                        new StatutoryDays.Line(StatutoryDays.NONE, 2, 2, expiry(barred)),
                        new StatutoryDays.Line("lawyer", 0, 1, expiry(soon)),
                        new StatutoryDays.Line("team-lead", 0, 1, expiry(soon)));
        assertThat(days.by(BoardBy.STAGE, new DeadlineBoard.Scope(null, "lawyer", lender.value())))
                .containsExactly(new StatutoryDays.Line("demand-letter", 0, 1, expiry(soon)));

        assertThat(days.of(false, scope, 10))
                .containsExactly(
                        new StatutoryDays.Day(hearing.value(), "hearing", today, "court-proceedings", lender.value()),
                        new StatutoryDays.Day(
                                toCorrect.value(), "correction", near, "court-proceedings", lender.value()),
                        new StatutoryDays.Day(
                                soon.value(), "limitation", expiry(soon), "demand-letter", lender.value()));
        assertThat(days.of(true, scope, 10))
                .extracting(StatutoryDays.Day::caseNo, StatutoryDays.Day::name)
                .containsExactly(
                        tuple(barred.value(), "limitation"),
                        tuple(both.value(), "correction"),
                        tuple(both.value(), "limitation"));
        List.of(barred, soon, toCorrect, later, effective, noticed, heard, hearing, both)
                .forEach(each -> cases.close(each, "PAID", Actor.SYSTEM));
    }

    private LocalDate expiry(CaseNo caseNo) {
        return files.limitation(cases.get(caseNo)).expiresOn();
    }

    /** A case whose limitation ends on about that day: three years after the last of twelve instalments, CC 188. */
    private CaseNo ending(LocalDate ends, String stage) {
        CaseNo caseNo = samples.openWithoutLadder("STATUTORY-" + UUID.randomUUID(), "于禁", ends.minusYears(4));
        jdbc.sql("update legal_case set lender_code = ?, stage = ? where case_no = ?")
                .params(lender.value(), stage, caseNo.value())
                .update();
        return caseNo;
    }

    private void suit(CaseNo caseNo, String standing, String column, LocalDate day) {
        jdbc.sql("""
                        insert into court_proceeding (id, case_no, court, court_case_no, route, filed_on, standing, served_on,
                            appeal_by, notice_until, %s, opened_at, changed_by)
                        values (:id, :case, '北京市海淀区人民法院', :no, 'ORDINARY', :filed, :standing, :filed, :filed, :filed,
                            :day, :now, 'statutory')
                        """.formatted(column))
                .param("id", UUID.randomUUID())
                .param("case", caseNo.value())
                .param("no", "STAT-" + caseNo.value())
                .param("filed", today.minusDays(90))
                .param("standing", standing)
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void hearing(CaseNo caseNo, LocalDate on) {
        suit(caseNo, "feePaid", "hearing_on", on);
    }

    private void task(CaseNo caseNo, String team) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into work_item (task_id, key, process, case_no, groups, created_at, due_at, at_risk_at,
                            provisional) values (?, 'statutory', 'demand-letter', ?, ?, ?, ?, ?, false)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        caseNo.value(),
                        new String[] {team},
                        now,
                        Timestamp.from(clock.instant().plusSeconds(86_400)),
                        now)
                .update();
    }
}
