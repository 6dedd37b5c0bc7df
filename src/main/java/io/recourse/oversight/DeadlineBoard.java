package io.recourse.oversight;

import io.recourse.engine.CaseProcesses;
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
 * Which deadlines are at risk, where, and how long work takes. A hold stops the clock of
 * each task that was open when it began: such a task is told apart, and the time of a completed one is counted without its
 * holds. What is owed to the debtor in any case, no hold stops.
 */
@Component
public class DeadlineBoard {

    /** Days of which completed tasks are counted. */
    public static final int PERIOD = 30;

    /** Open tasks, and whether a hold stops their clocks; the beginning of a statement with {@code :owed}. */
    static final String CURRENT = """
            with unreleased as (
                select case_no, max(held_at) as held_at from case_hold where released_at is null group by case_no
            ), current as (
                select w.*, coalesce(w.groups[1], '') as team, c.lender_code,
                    not w.process = any(:owed) and coalesce(h.held_at >= w.created_at, false) as held
                from work_item w left join legal_case c on c.case_no = w.case_no
                    left join unreleased h on h.case_no = w.case_no
            )""";

    private static final String LINES = CURRENT + """
            , past as (
                select f.*, c.lender_code,
                    extract(epoch from f.finished_at - f.created_at) - coalesce((
                        select sum(extract(epoch from least(coalesce(h.released_at, f.finished_at), f.finished_at)
                            - h.held_at))
                        from case_hold h
                        where h.case_no = f.case_no and h.held_at >= f.created_at and h.held_at < f.finished_at
                            and not f.process = any(:owed)), 0) as seconds
                from finished_task f left join legal_case c on c.case_no = f.case_no
                where f.finished_at >= :begin
            ), open_line as (
                select %1$s as grp, count(*) as open, count(*) filter (where held) as held,
                    count(*) filter (where not held and due_at > :now and at_risk_at <= :now) as at_risk,
                    count(*) filter (where not held and due_at <= :now) as breached, min(created_at) as oldest,
                    count(*) filter (where created_at > :yesterday) as arrived,
                    count(*) filter (where not held and due_at <= :now and due_at > :yesterday) as fell_due
                from current where %2$s group by 1
            ), past_line as (
                select %1$s as grp, count(*) filter (where created_at > :yesterday) as arrived,
                    count(*) filter (where due_at > :yesterday and due_at <= finished_at) as fell_due,
                    count(*) filter (where completed and finished_at > :yesterday) as done_since,
                    count(*) filter (where completed) as done,
                    count(*) filter (where completed and finished_at >= due_at) as late,
                    avg(seconds) filter (where completed) as mean,
                    percentile_cont(0.9) within group (order by seconds) filter (where completed) as ninetieth
                from past where %2$s group by 1
            )
            select coalesce(o.grp, p.grp) as grp, coalesce(o.open, 0) as open, coalesce(o.held, 0) as held,
                coalesce(o.at_risk, 0) as at_risk, coalesce(o.breached, 0) as breached, o.oldest,
                coalesce(o.arrived, 0) + coalesce(p.arrived, 0) as arrived,
                coalesce(o.fell_due, 0) + coalesce(p.fell_due, 0) as fell_due,
                coalesce(p.done_since, 0) as done_since, coalesce(p.done, 0) as done, coalesce(p.late, 0) as late,
                coalesce(p.mean, 0) as mean, coalesce(p.ninetieth, 0) as ninetieth
            from open_line o full join past_line p on p.grp = o.grp
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
        return jdbc.sql(LINES.formatted(column, scope.condition()))
                .param("now", Timestamp.from(now))
                .param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
                .param("begin", Timestamp.from(now.minus(Duration.ofDays(PERIOD))))
                .param("owed", CaseProcesses.OWED.toArray(String[]::new))
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
