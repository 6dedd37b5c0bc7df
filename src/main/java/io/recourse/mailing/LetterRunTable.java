package io.recourse.mailing;

import io.recourse.common.LenderCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs in the database. */
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

    /** @return false when the run is not in the one state any more */
    boolean change(UUID id, LetterRun.Status from, LetterRun.Status to, Instant endedAt) {
        return jdbc.sql("update letter_run set status = ?, ended_at = ? where id = ? and status = ?")
                        .params(to.name(), endedAt == null ? null : Timestamp.from(endedAt), id, from.name())
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
        Timestamp ended = row.getTimestamp("ended_at");
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
                ended == null ? null : ended.toInstant());
    }
}
