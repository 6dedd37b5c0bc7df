package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.deadlines.Suspension;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What suspended the time to apply for execution of a suit; what is withdrawn is kept. */
@Component
class ExecutionSuspensions {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutionSuspensions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CourtProceeding proceeding, Suspension.Obstacle obstacle, String proof, Actor by) {
        jdbc.sql("""
                        insert into execution_suspension (proceeding, started_on, removed_on, proof, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proceeding.id(),
                        obstacle.on(),
                        obstacle.until(),
                        proof,
                        Timestamp.from(clock.instant()),
                        by.id())
                .update();
    }

    /** None counts: nothing can be executed. */
    void withdrawAll(CourtProceeding proceeding, Actor by) {
        jdbc.sql("""
                        update execution_suspension set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
                        where proceeding = ? and withdrawn_at is null
                        """)
                .params(Timestamp.from(clock.instant()), by.id(), "not in effect", proceeding.id())
                .update();
    }

    /** The obstacle that arose on that day does not count, but is kept. */
    void withdraw(CourtProceeding proceeding, LocalDate on, String why, Actor by) {
        jdbc.sql("""
                        update execution_suspension set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
                        where proceeding = ? and started_on = ? and withdrawn_at is null
                        """)
                .params(Timestamp.from(clock.instant()), by.id(), why, proceeding.id(), on)
                .update();
    }
}
