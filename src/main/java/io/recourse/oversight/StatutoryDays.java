package io.recourse.oversight;

import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.courtfiling.PreservationEnds;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.creditreporting.DisputeAnswerDays;
import io.recourse.deadlines.StatutoryDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In how many cases a day that the law or a court sets is over or near: limitation as {@link LimitationDays} reckoned it
 * last, the days at courts, of preserved suits, of preservations and of disputes as they are. No hold moves them.
 */
@Component
class StatutoryDays {

    /** The stage of a case in none, and the team of a case of which nobody has a task to do. */
    static final String NONE = "-";

    private static final String COURT_DAYS = "statutory-day-warning-days";
    private static final String LIMITATION_DAYS = "limitation-warning-days";

    /**
     * Cases of a stage, team or lender.
     *
     * @param over cases with a day that is past
     * @param near the other cases with a day that the policy warns of
     * @param first the first day of all
     */
    record Line(String group, long over, long near, LocalDate first) {}

    /** A day in a case. @param stage null outside any stage */
    record Day(String caseNo, String name, LocalDate day, String stage, String lender) {}

    private static final String NEAR = """
            with day as (
                select d.case_no, 'limitation' as name, d.expires_on as day
                from limitation_day d join legal_case c on c.case_no = d.case_no and c.status <> 'CLOSED'
                where d.expires_on <= :limitationUntil
                union all
                select * from unnest(cast(:cases as text[]), cast(:names as text[]), cast(:days as date[]))
            ), near as (
                select d.case_no, d.name, d.day, bool_or(d.day < :today) over (partition by d.case_no) as over,
                    coalesce(c.stage, '-') as process, c.lender_code, coalesce(t.team, '-') as team
                from day d join legal_case c on c.case_no = d.case_no
                    left join lateral (
                        select distinct w.groups[1] as team from work_item w where w.case_no = d.case_no) t on true
            )
            """;

    private static final String LINES = NEAR + """
            select %1$s as grp, count(distinct case_no) filter (where over) as over,
                count(distinct case_no) filter (where not over) as near, min(day) as first
            from near where %2$s group by 1 order by over desc, near desc, grp
            """;

    private static final String DAYS = NEAR + """
            select distinct case_no, name, day, nullif(process, '-') as stage, lender_code as lender
            from near where over = :over and %1$s order by day, case_no, name limit :limit
            """;

    private final CourtDates courtDates;
    private final PreservedSuits preserved;
    private final PreservationEnds ends;
    private final DisputeAnswerDays answers;
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    StatutoryDays(
            CourtDates courtDates,
            PreservedSuits preserved,
            PreservationEnds ends,
            DisputeAnswerDays answers,
            JdbcClient jdbc,
            Policy policy,
            Clock clock) {
        this.courtDates = courtDates;
        this.preserved = preserved;
        this.ends = ends;
        this.answers = answers;
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /** From how many days before a day at a court or of a dispute counts as near. */
    int courtDays() {
        return policy.count(COURT_DAYS, LocalDate.now(clock));
    }

    /** From how many days before its end limitation counts as near. */
    int limitationDays() {
        return policy.count(LIMITATION_DAYS, LocalDate.now(clock));
    }

    /** What is over first. A case counts once in each line, of teams in that of each team that has a task of it. */
    @Transactional(readOnly = true)
    List<Line> by(BoardBy by, DeadlineBoard.Scope scope) {
        return near(LINES.formatted(by.column(), scope.condition()), scope)
                .query((row, n) -> new Line(
                        row.getString("grp"),
                        row.getLong("over"),
                        row.getLong("near"),
                        row.getObject("first", LocalDate.class)))
                .list();
    }

    /** All days that are over or near of the cases that have one that is over, or else of the others; the first ones first. */
    @Transactional(readOnly = true)
    List<Day> of(boolean over, DeadlineBoard.Scope scope, int limit) {
        return near(DAYS.formatted(scope.condition()), scope)
                .param("over", over)
                .param("limit", limit)
                .query(Day.class)
                .list();
    }

    private JdbcClient.StatementSpec near(String sql, DeadlineBoard.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = today.plusDays(courtDays());
        List<String> cases = new ArrayList<>();
        List<StatutoryDay> days = new ArrayList<>();
        for (Map<CaseNo, List<StatutoryDay>> some : List.of(
                courtDates.statutoryDaysUntil(until),
                preserved.statutoryDaysUntil(until),
                ends.statutoryDaysUntil(until),
                answers.until(until))) {
            some.forEach((caseNo, each) -> each.forEach(day -> {
                cases.add(caseNo.value());
                days.add(day);
            }));
        }
        return jdbc.sql(sql)
                .param("today", today)
                .param("limitationUntil", today.plusDays(limitationDays()))
                .param("cases", cases.toArray(String[]::new))
                .param("names", days.stream().map(StatutoryDay::name).toArray(String[]::new))
                .param("days", days.stream().map(day -> day.day().toString()).toArray(String[]::new))
                .param("lender", scope.lender())
                .param("team", scope.team())
                .param("stage", scope.stage());
    }
}
