package io.recourse.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which deadlines are at risk, where, and how long work takes; of open tasks as {@link TaskCounts} has counted them, and of
 * what it has not counted yet. A hold stops the clock of
 * each task that was open when it began: such a task is told apart, and the time of a completed one is counted without its
 * holds. What is owed to the debtor in any case, and what follows the court's calendar, no hold stops.
 */
@Component
public class DeadlineBoard {

    /** Days of which completed tasks are counted. */
    public static final int PERIOD = 30;

    /** Open tasks, and whether a hold stops their clocks; the beginning of a statement with {@code :unheld}. */
    static final String CURRENT = """
            with current as (
                select w.*, coalesce(w.groups[1], '') as team, c.lender_code,
                    not w.process = any(:unheld) and coalesce(h.held_at >= w.created_at, false) as held
                from work_item w left join legal_case c on c.case_no = w.case_no
                    left join case_hold h on h.case_no = w.case_no and h.released_at is null
            )""";

    /**
     * Open tasks of which {@link TaskCounts} may not know yet, as they are now; the beginning of a statement with all that
     * {@link TaskCounts#at} gives.
     */
    static final String UNCOUNTED = "with unsure as materialized (" + TaskCounts.UNSURE + "), present as materialized ("
            + TaskCounts.COUNTED.formatted("array(select case_no from unsure)") + ")";

    /**
     * Tasks that ended since {@code :begin}, with the seconds that they took without holds, and whether a hold had stopped their
     * clocks when they would have been due; part of a statement with {@code :unheld}.
     */
    static final String PAST = """
            past as (
                select f.*, coalesce(c.lender_code, '') as lender_code,
                    extract(epoch from f.finished_at - f.created_at) - coalesce((
                        select sum(extract(epoch from least(coalesce(h.released_at, f.finished_at), f.finished_at)
                            - h.held_at))
                        from case_hold h
                        where h.case_no = f.case_no and h.held_at >= f.created_at and h.held_at < f.finished_at
                            and not f.process = any(:unheld)), 0) as seconds,
                    not f.process = any(:unheld) and exists (
                        select 1 from case_hold h
                        where h.case_no = f.case_no and h.held_at >= f.created_at and h.held_at < f.due_at
                            and coalesce(h.released_at, 'infinity') >= f.due_at) as stood_when_due
                from finished_task f left join legal_case c on c.case_no = f.case_no
                where f.finished_at >= :begin
            )""";

    private static final String LINES = UNCOUNTED + """
            , task as (
                select process, key, team, lender_code, held, standing, arrived, tasks from task_count
                union all
                select process, key, team, lender_code, held, standing, arrived, -1
                from counted_task where case_no = any(array(select case_no from unsure))
                union all
                select process, key, team, lender_code, held, standing, arrived, 1 from present
            ), first_task as (
                select g.process, g.key, g.team, g.lender_code, first.created_at
                from (select distinct process, key, team, lender_code from task_count) g
                cross join lateral (
                    select f.created_at from counted_task f
                    where (f.process, f.key, f.team, f.lender_code) = (g.process, g.key, g.team, g.lender_code)
                        and f.case_no not in (select case_no from unsure)
                    order by f.created_at limit 1) first
                union all
                select process, key, team, lender_code, created_at from present
            )
            , """ + PAST + """
            , oldest_line as (
                select %1$s as grp, min(created_at) as oldest from first_task where %2$s group by 1
            ), open_line as (
                select %1$s as grp, sum(tasks) as open, sum(tasks) filter (where held) as held,
                    sum(tasks) filter (where not held and standing = 1) as at_risk,
                    sum(tasks) filter (where not held and standing >= 2) as breached,
                    sum(tasks) filter (where arrived) as arrived,
                    sum(tasks) filter (where not held and standing = 2) as fell_due
                from task where %2$s group by 1 having sum(tasks) > 0
            ), past_line as (
                select %1$s as grp, count(*) filter (where created_at > :yesterday) as arrived,
                    count(*) filter (where due_at > :yesterday and due_at <= finished_at and not stood_when_due) as fell_due,
                    count(*) filter (where completed and finished_at > :yesterday) as done_since,
                    count(*) filter (where completed) as done,
                    count(*) filter (where completed and finished_at >= due_at) as late,
                    avg(seconds) filter (where completed) as mean,
                    percentile_cont(0.9) within group (order by seconds) filter (where completed) as ninetieth
                from past where %2$s group by 1
            )
            select coalesce(o.grp, p.grp) as grp, coalesce(o.open, 0) as open, coalesce(o.held, 0) as held,
                coalesce(o.at_risk, 0) as at_risk, coalesce(o.breached, 0) as breached, t.oldest,
                coalesce(o.arrived, 0) + coalesce(p.arrived, 0) as arrived,
                coalesce(o.fell_due, 0) + coalesce(p.fell_due, 0) as fell_due,
                coalesce(p.done_since, 0) as done_since, coalesce(p.done, 0) as done, coalesce(p.late, 0) as late,
                coalesce(p.mean, 0) as mean, coalesce(p.ninetieth, 0) as ninetieth
            from open_line o left join oldest_line t on t.grp = o.grp full join past_line p on p.grp = o.grp
            order by breached desc, at_risk desc, open desc, grp
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the board is narrowed to; null narrows nothing. */
    public record Scope(String stage, String team, String lender) {

        public Scope {
            stage = orNull(stage);
            team = orNull(team);
            lender = orNull(lender);
        }

        private static String orNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        /** Names a case's lender only where it must, so that cases need not be read. */
        String condition() {
            return "true"
                    + (lender == null ? "" : " and lender_code = :lender")
                    + (team == null ? "" : " and team = :team")
                    + (stage == null ? "" : " and process = :stage");
        }
    }

    /** The most urgent first. */
    @Transactional(readOnly = true)
    public List<BoardLine> by(BoardBy by, Scope scope) {
        return lines(by.column(), scope);
    }

    /** The tasks of a process, each by its key. */
    @Transactional(readOnly = true)
    public List<BoardLine> tasks(String process, Scope scope) {
        return lines("key", new Scope(process, scope.team(), scope.lender()));
    }

    private List<BoardLine> lines(String column, Scope scope) {
        Instant now = clock.instant();
        return TaskCounts.at(jdbc.sql(LINES.formatted(column, scope.condition())), now, clock)
                .param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
                .param("begin", Timestamp.from(now.minus(Duration.ofDays(PERIOD))))
                .param("lender", scope.lender())
                .param("team", scope.team())
                .param("stage", scope.stage())
                .query((row, n) -> line(row))
                .list();
    }

    private static BoardLine line(ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest");
        return new BoardLine(
                row.getString("grp"),
                row.getLong("open"),
                row.getLong("held"),
                row.getLong("at_risk"),
                row.getLong("breached"),
                oldest == null ? null : oldest.toInstant(),
                row.getLong("arrived"),
                row.getLong("fell_due"),
                row.getLong("done_since"),
                row.getLong("done"),
                row.getLong("late"),
                Duration.ofSeconds(row.getLong("mean")),
                Duration.ofSeconds(row.getLong("ninetieth")));
    }
}
