package io.recourse.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many tasks were open, and how many of them breached, at the end of each day of the board's period. Reckoned anew
 * from what is known of the tasks now: when they began and ended, when their cases were held, and when they are due.
 */
@Component
public class BoardTrend {

    /** At the end of a day; today as it stands now. */
    public record Day(LocalDate day, long open, long breached) {}

    /** Counts tasks by the days of their beginnings and ends; the late ones that were held are asked at each moment. */
    private static final String DAYS = DeadlineBoard.UNCOUNTED + """
            , moment as (
                select n, at, day from unnest(cast(:moments as timestamptz[]), cast(:days as date[]))
                    with ordinality as each (at, day, n)
            ), task as materialized (
                select began_on, late_on, tasks from task_day_count where %1$s
                union all
                select began_on, case when ever_held then null else late_on end, -1
                from counted_task where case_no = any(array(select case_no from unsure)) and %1$s
                union all
                select began_on, case when ever_held then null else late_on end, 1 from present where %1$s
            ), finished as (
                select f.case_no, f.process, f.team, c.lender_code, f.created_at, f.due_at, f.finished_at
                from finished_task f left join legal_case c on c.case_no = f.case_no
                where f.finished_at > :begin
            ), span as materialized (
                select width_bucket(created_at, cast(:moments as timestamptz[])) as began,
                    width_bucket(finished_at, cast(:moments as timestamptz[])) as ended, count(*) as tasks
                from finished where %1$s group by 1, 2
            ), late as materialized (
                select case_no, process, created_at, due_at, finished_at
                from finished where due_at < finished_at and %1$s
                union all
                select case_no, process, created_at, due_at, 'infinity'
                from counted_task
                where late_on is not null and ever_held and case_no not in (select case_no from unsure) and %1$s
                union all
                select case_no, process, created_at, due_at, 'infinity'
                from present where late_on is not null and ever_held and %1$s
            )
            select (select coalesce(sum(t.tasks), 0) from task t where t.began_on <= m.day)
                    + (select coalesce(sum(s.tasks), 0) from span s where s.began < m.n and s.ended >= m.n) as open,
                (select coalesce(sum(t.tasks), 0) from task t where t.began_on <= m.day and t.late_on <= m.day)
                    + (select count(*) from late l
                    where l.created_at < m.at and l.due_at <= m.at and l.finished_at >= m.at
                        and (l.process = any(:unheld) or not exists (
                            select 1 from case_hold h
                            where h.case_no = l.case_no and h.held_at >= l.created_at and h.held_at < m.at
                                and coalesce(h.released_at, 'infinity') >= m.at))) as breached
            from moment m order by m.n
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardTrend(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Day> of(DeadlineBoard.Scope scope) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(clock.getZone()).toLocalDate();
        List<LocalDate> days = today.minusDays(DeadlineBoard.PERIOD - 1)
                .datesUntil(today.plusDays(1))
                .toList();
        List<Instant> moments = Stream.concat(
                        days.stream()
                                .skip(1)
                                .map(day -> day.atStartOfDay(clock.getZone()).toInstant()),
                        Stream.of(now))
                .toList();
        return TaskCounts.at(jdbc.sql(DAYS.formatted(scope.condition())), now, clock)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("moments", moments.stream().map(Instant::toString).toArray(String[]::new))
                .param("begin", Timestamp.from(moments.get(0)))
                .param("lender", scope.lender())
                .param("team", scope.team())
                .param("stage", scope.stage())
                .query((row, n) -> new Day(days.get(n), row.getLong("open"), row.getLong("breached")))
                .list();
    }
}
