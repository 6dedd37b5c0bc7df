package io.recourse.contact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that a person, not a worker, takes with a message. */
@Component
class PaperTable {

    private final JdbcClient jdbc;

    PaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeAlong(UUID id, Instant machineNow) {
        jdbc.sql("update dispatch set status = 'SENDING', sending_at = ? where id = ? and status = 'QUEUED'")
                .params(Timestamp.from(machineNow), id)
                .update();
    }

    void withdraw(UUID id, Instant now, String rule) {
        jdbc.sql("""
                        update dispatch set status = 'WITHDRAWN', ended_at = ?, problem = ?
                        where id = ? and status = 'QUEUED'
                        """).params(Timestamp.from(now), rule, id).update();
    }

    /**
     * Ends the way to the post office, there or back.
     *
     * @return false when the message is not on its way any more
     */
    boolean arrive(UUID id, DispatchStatus status, Instant endedAt) {
        return jdbc.sql("""
                        update dispatch set status = ?, ended_at = ?, problem = null, stuck = false
                        where id = ? and status in ('SENDING', 'UNCERTAIN')
                        """)
                        .params(status.name(), endedAt == null ? null : Timestamp.from(endedAt), id)
                        .update()
                == 1;
    }
}
