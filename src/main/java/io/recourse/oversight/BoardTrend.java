package io.recourse.oversight;

import io.recourse.engine.CaseProcesses;
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
class BoardTrend {

    /** At the end of a day; today as it stands now. */
    record Day(LocalDate day, long open, long breached) {}

    private static final String TASKS = """
            (select w.case_no, w.process, coalesce(w.groups[1], '') as team, c.lender_code, w.created_at, w.due_at,
                cast('infinity' as timestamptz) as finished_at
            from work_item w left join legal_case c on c.case_no = w.case_no
            union all
            select f.case_no, f.process, f.team, c.lender_code, f.created_at, f.due_at, f.finished_at
            from finished_task f left join legal_case c on c.case_no = f.case_no
            where f.finished_at > :begin) task""";

    /** Counts tasks by the first moments after their beginnings and ends, and the few late ones at each moment. */
    private static final String DAYS = """
            with moment as (
                select n, at from unnest(cast(:moments as timestamptz[])) with ordinality as each (at, n)
            ), span as (
                select width_bucket(created_at, cast(:moments as timestamptz[])) as began,
                    width_bucket(finished_at, cast(:moments as timestamptz[])) as ended, count(*) as tasks
                from %1$s where %2$s group by 1, 2
            ), late as materialized (
                select case_no, process, created_at, due_at, finished_at
                from %1$s where %2$s and due_at <= :now and due_at < finished_at
            )
            select (select coalesce(sum(s.tasks), 0) from span s where s.began < m.n and s.ended >= m.n) as open,
                (select count(*) from late l
                where l.created_at < m.at and l.due_at <= m.at and l.finished_at >= m.at
                    and (l.process = any(:owed) or not exists (
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
    List<Day> of(DeadlineBoard.Scope scope) {
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
        return jdbc.sql(DAYS.formatted(TASKS, scope.condition()))
                .param("moments", moments.stream().map(Instant::toString).toArray(String[]::new))
                .param("begin", Timestamp.from(moments.get(0)))
                .param("now", Timestamp.from(now))
                .param("owed", CaseProcesses.OWED.toArray(String[]::new))
                .param("lender", scope.lender())
                .param("team", scope.team())
                .param("stage", scope.stage())
                .query((row, n) -> new Day(days.get(n), row.getLong("open"), row.getLong("breached")))
                .list();
    }
}
