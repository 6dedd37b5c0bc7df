package io.recourse.oversight;

import io.recourse.engine.CaseProcesses;
import io.recourse.engine.TaskSearch;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks, open or not, that the deadline board counts as moved since yesterday at this time. */
@Component
class MovedTasks {

    /** What befell them since; each as a condition on open tasks and on those that are open no more. */
    enum Move {
        ARRIVED("created_at > :yesterday", "created_at > :yesterday"),
        DONE("false", "completed and finished_at > :yesterday"),
        FELL_DUE(
                "not held and due_at > :yesterday and due_at <= :now",
                "due_at > :yesterday and due_at <= finished_at and not stood_when_due");

        private final String ofOpen;
        private final String ofPast;

        Move(String ofOpen, String ofPast) {
            this.ofOpen = ofOpen;
            this.ofPast = ofPast;
        }

        /** As a line of the board counts it. */
        long of(BoardLine line) {
            return switch (this) {
                case ARRIVED -> line.arrived();
                case DONE -> line.doneSince();
                case FELL_DUE -> line.fellDue();
            };
        }
    }

    /**
     * One of them.
     *
     * @param finishedAt null while it is open
     * @param completed whether a person completed it; else its case went another way
     */
    record Task(
            String taskId,
            String process,
            String key,
            String caseNo,
            String team,
            Instant createdAt,
            Instant dueAt,
            Instant finishedAt,
            boolean completed) {}

    private static final String MOVED = DeadlineBoard.CURRENT + ", " + DeadlineBoard.PAST + """
            , moved as (
                select task_id, process, key, case_no, team, lender_code, created_at, due_at,
                    cast(null as timestamptz) as finished_at, false as completed
                from current where %1$s
                union all
                select task_id, process, key, case_no, team, lender_code, created_at, due_at, finished_at, completed
                from past where %2$s
            ), meant as (
                select * from moved where (cast(:key as text) is null or key = :key) and %3$s
            )
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page, what was due first coming first.
     *
     * @param key of a task; null for all
     * @param after where the page begins; null for the first
     */
    @Transactional(readOnly = true)
    List<Task> of(Move move, DeadlineBoard.Scope scope, String key, TaskSearch.Place after, int limit) {
        String rest = after == null ? "" : "where (due_at, task_id) > (:afterDue, :afterId)";
        return statement("select * from meant " + rest + " order by due_at, task_id limit :limit", move, scope, key)
                .param("afterDue", after == null ? null : Timestamp.from(after.dueAt()))
                .param("afterId", after == null ? null : after.taskId())
                .param("limit", limit)
                .query(Task.class)
                .list();
    }

    /** On all pages. */
    @Transactional(readOnly = true)
    long count(Move move, DeadlineBoard.Scope scope, String key) {
        return statement("select count(*) from meant", move, scope, key)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql, Move move, DeadlineBoard.Scope scope, String key) {
        Instant now = clock.instant();
        Timestamp yesterday = Timestamp.from(now.minus(Duration.ofDays(1)));
        return jdbc.sql(MOVED.formatted(move.ofOpen, move.ofPast, scope.condition()) + sql)
                .param("now", Timestamp.from(now))
                .param("yesterday", yesterday)
                .param("begin", yesterday)
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new))
                .param("key", key)
                .param("lender", scope.lender())
                .param("team", scope.team())
                .param("stage", scope.stage());
    }
}
