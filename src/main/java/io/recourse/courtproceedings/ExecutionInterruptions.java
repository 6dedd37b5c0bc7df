package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What interrupted the time to apply for execution of a suit; what is withdrawn is kept. */
@Component
class ExecutionInterruptions {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutionInterruptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CourtProceeding proceeding, ExecutionTime.Interruption what, Actor by) {
        jdbc.sql("""
                        insert into execution_interruption (proceeding, happened_on, kind, proof, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proceeding.id(),
                        what.on(),
                        what.kind().name(),
                        what.proof(),
                        Timestamp.from(clock.instant()),
                        by.id())
                .update();
    }

    /** None counts: nothing can be executed. */
    void withdrawAll(CourtProceeding proceeding, Actor by) {
        jdbc.sql("""
                        update execution_interruption set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
                        where proceeding = ? and withdrawn_at is null
                        """)
                .params(Timestamp.from(clock.instant()), by.id(), "not in effect", proceeding.id())
                .update();
    }

    /** The interruption of that day does not count, but is kept. */
    void withdraw(CourtProceeding proceeding, LocalDate on, String why, Actor by) {
        jdbc.sql("""
                        update execution_interruption set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
                        where proceeding = ? and happened_on = ? and withdrawn_at is null
                        """)
                .params(Timestamp.from(clock.instant()), by.id(), why, proceeding.id(), on)
                .update();
    }
}
