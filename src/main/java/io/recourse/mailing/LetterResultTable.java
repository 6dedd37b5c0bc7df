package io.recourse.mailing;

import io.recourse.common.CaseNo;
import io.recourse.common.LeftOut;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of runs and what became of each, in the database. */
@Repository
class LetterResultTable {

    private final JdbcClient jdbc;

    LetterResultTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LetterResult> of(UUID run, LetterResult.Status status, int after, int most) {
        return jdbc.sql("""
                        select * from letter_run_case
                        where run_id = :run and seq > :after and (cast(:status as text) is null or status = :status)
                        order by seq limit :most
                        """)
                .param("run", run)
                .param("after", after)
                .param("status", status == null ? null : status.name())
                .param("most", most)
                .query((row, n) -> result(row))
                .list();
    }

    void askAgain(UUID id) {
        jdbc.sql("""
                        update letter_run_case set status = 'WAITING', field = null, code = null, arguments = null,
                            ended_at = null
                        where run_id = ? and status = 'REFUSED'
                        """).param(id).update();
    }

    /**
     * The next case of a running run. Nobody else gets it, and nobody pauses its run, until the transaction ends.
     */
    Optional<Turn> takeNext() {
        return jdbc.sql("""
                        select r.id, r.number, r.letter, r.least_days_overdue, r.started_by, c.seq, c.case_no
                        from letter_run r join letter_run_case c on c.run_id = r.id
                        where r.status = 'RUNNING' and c.status = 'WAITING'
                        order by r.number, c.seq limit 1
                        for share of r for update of c skip locked
                        """)
                .query((row, n) -> new Turn(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getString("letter"),
                        row.getInt("least_days_overdue"),
                        row.getString("started_by"),
                        row.getInt("seq"),
                        new CaseNo(row.getString("case_no"))))
                .optional();
    }

    void written(Turn turn, UUID document, Instant at) {
        jdbc.sql("""
                        update letter_run_case set status = 'WRITTEN', document_id = ?, ended_at = ?
                        where run_id = ? and seq = ?
                        """)
                .params(document, Timestamp.from(at), turn.run(), turn.seq())
                .update();
    }

    /** @return false when somebody else has answered for the case meanwhile */
    boolean refused(Turn turn, LeftOut reason, Instant at) {
        return jdbc.sql("""
                        update letter_run_case set status = 'REFUSED', field = ?, code = ?, arguments = ?, ended_at = ?
                        where run_id = ? and seq = ? and status = 'WAITING'
                        """)
                        .params(
                                reason.field(),
                                reason.code(),
                                reason.arguments().toArray(String[]::new),
                                Timestamp.from(at),
                                turn.run(),
                                turn.seq())
                        .update()
                == 1;
    }

    private static LetterResult result(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Array arguments = row.getArray("arguments");
        return new LetterResult(
                row.getInt("seq"),
                new CaseNo(row.getString("case_no")),
                LetterResult.Status.valueOf(row.getString("status")),
                row.getObject("document_id", UUID.class),
                row.getString("field"),
                row.getString("code"),
                arguments == null ? List.of() : List.of((String[]) arguments.getArray()),
                ended == null ? null : ended.toInstant());
    }
}
