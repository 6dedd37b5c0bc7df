package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.deadlines.Suspension;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What interrupted or suspended the time to apply for execution of a suit; what is withdrawn is kept. */
@Component
class ExecutionTimeRows {

    /** The two tables, and in each the day that names a row which stands. */
    enum Of {
        INTERRUPTION("execution_interruption", "happened_on"),
        SUSPENSION("execution_suspension", "started_on");

        private final String table;
        private final String day;

        Of(String table, String day) {
            this.table = table;
            this.day = day;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutionTimeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CourtProceeding proceeding, ExecutionTime.Interruption what, Actor by) {
        jdbc.sql("""
                        insert into execution_interruption (proceeding, happened_on, kind, proof, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(proceeding.id(), what.on(), what.kind().name(), what.proof(), now(), by.id())
                .update();
    }

    void add(CourtProceeding proceeding, Suspension.Obstacle obstacle, String proof, Actor by) {
        jdbc.sql("""
                        insert into execution_suspension (proceeding, started_on, removed_on, proof, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(proceeding.id(), obstacle.on(), obstacle.until(), proof, now(), by.id())
                .update();
    }

    /** The one of that day does not count, but is kept. */
    void withdraw(Of what, CourtProceeding proceeding, LocalDate on, String why, Actor by) {
        jdbc.sql(withdrawing(what) + " and " + what.day + " = ?")
                .params(now(), by.id(), why, proceeding.id(), on)
                .update();
    }

    /** None of either counts: nothing can be executed. */
    void withdrawAll(CourtProceeding proceeding, Actor by) {
        for (Of what : Of.values()) {
            jdbc.sql(withdrawing(what))
                    .params(now(), by.id(), "not in effect", proceeding.id())
                    .update();
        }
    }

    private static String withdrawing(Of what) {
        return "update " + what.table + " set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?"
                + " where withdrawn_at is null and proceeding = ?";
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
