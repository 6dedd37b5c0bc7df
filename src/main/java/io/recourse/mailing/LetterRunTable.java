package io.recourse.mailing;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
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

/** Runs and their cases in the database. */
@Repository
class LetterRunTable {

    private static final String SELECT = """
            select r.*, c.cases, c.written, c.refused
            from letter_run r cross join lateral (
                select count(*) as cases, count(*) filter (where status = 'WRITTEN') as written,
                    count(*) filter (where status = 'REFUSED') as refused
                from letter_run_case where run_id = r.id) c
            """;

    private static final String MATCHING = """
            from legal_case
            where status = 'OPEN' and lender_code = :lender and stage = :stage
              and (cast(:product as text) is null or product = :product)
            """;

    private final JdbcClient jdbc;

    LetterRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countMatching(Selection selection) {
        return matching("select count(*) " + MATCHING, selection)
                .query(Integer.class)
                .single();
    }

    void add(UUID id, Selection selection, String by, Instant at) {
        jdbc.sql("""
                        insert into letter_run (id, letter, lender_code, stage, product, least_days_overdue, status,
                            started_by, started_at)
                        values (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)
                        """)
                .params(
                        id,
                        selection.letter(),
                        selection.lender().value(),
                        selection.stage(),
                        selection.product(),
                        selection.leastDaysOverdue(),
                        by,
                        Timestamp.from(at))
                .update();
        matching(
                        "insert into letter_run_case (run_id, seq, case_no, status) "
                                + "select :run, row_number() over (order by case_no), case_no, 'WAITING' " + MATCHING,
                        selection)
                .param("run", id)
                .update();
    }

    private JdbcClient.StatementSpec matching(String sql, Selection selection) {
        return jdbc.sql(sql)
                .param("lender", selection.lender().value())
                .param("stage", selection.stage())
                .param("product", selection.product());
    }

    Optional<LetterRun> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(LetterRunTable::run)
                .optional();
    }

    List<LetterRun> before(long number, int most) {
        return jdbc.sql(SELECT + "where r.number < ? order by r.number desc limit ?")
                .params(number, most)
                .query(LetterRunTable::run)
                .list();
    }

    List<LetterResult> results(UUID run, LetterResult.Status status, int after, int most) {
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

    /** @return false when the run is not in the one state any more */
    boolean change(UUID id, LetterRun.Status from, LetterRun.Status to, Instant endedAt) {
        return jdbc.sql("update letter_run set status = ?, ended_at = ? where id = ? and status = ?")
                        .params(to.name(), endedAt == null ? null : Timestamp.from(endedAt), id, from.name())
                        .update()
                == 1;
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
    boolean refused(Turn turn, Reason reason, Instant at) {
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

    void endFinished(Instant at) {
        jdbc.sql("""
                        update letter_run r set status = 'DONE', ended_at = ?
                        where status = 'RUNNING' and not exists
                            (select 1 from letter_run_case c where c.run_id = r.id and c.status = 'WAITING')
                        """).param(Timestamp.from(at)).update();
    }

    private static LetterRun run(ResultSet row, int number) throws SQLException {
        return new LetterRun(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new Selection(
                        row.getString("letter"),
                        new LenderCode(row.getString("lender_code")),
                        row.getString("stage"),
                        row.getString("product"),
                        row.getInt("least_days_overdue")),
                LetterRun.Status.valueOf(row.getString("status")),
                row.getInt("cases"),
                row.getInt("written"),
                row.getInt("refused"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                instant(row));
    }

    private static LetterResult result(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new LetterResult(
                row.getInt("seq"),
                new CaseNo(row.getString("case_no")),
                LetterResult.Status.valueOf(row.getString("status")),
                row.getObject("document_id", UUID.class),
                row.getString("field"),
                row.getString("code"),
                arguments == null ? List.of() : List.of((String[]) arguments.getArray()),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return ended == null ? null : ended.toInstant();
    }
}
