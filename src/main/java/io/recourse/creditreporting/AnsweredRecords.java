package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to the records of batches. */
@Repository
class AnsweredRecords {

    private static final String REJECTED = """
            select r.*, b.file_name, k.kind as correction_kind
            from bureau_record r join bureau_batch b on b.id = r.batch_id
                left join credit_correction k on k.id = r.correction_id
            where r.answer = 'REJECTED'
            """;

    /** @param result null before an answer came */
    record Known(String accountNo, BureauAnswer.Result result) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AnsweredRecords(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Those of these numbers that the batch has; nobody else answers them before the transaction ends. */
    Map<Integer, Known> known(UUID batch, List<Integer> numbers) {
        Map<Integer, Known> known = new HashMap<>();
        jdbc.sql("""
                        select no, account_no, answer from bureau_record where batch_id = :batch and no in (:numbers)
                        order by no for update
                        """).param("batch", batch).param("numbers", numbers).query(row -> {
            String answer = row.getString("answer");
            known.put(
                    row.getInt("no"),
                    new Known(
                            row.getString("account_no"), answer == null ? null : BureauAnswer.Result.valueOf(answer)));
        });
        return known;
    }

    void answer(UUID batch, List<BureauAnswer> answers) {
        template.batchUpdate(
                "update bureau_record set answer = ?, answer_code = ?, answer_reason = ? where batch_id = ? and no = ?",
                answers.stream()
                        .map(answer ->
                                new Object[] {answer.result().name(), answer.code(), answer.reason(), batch, answer.no()
                                })
                        .toList());
    }

    /** The next rejected records that nobody was told of; nobody else takes them before the transaction ends. */
    List<RejectedRecord> untold(int most) {
        return jdbc.sql(REJECTED + " and not r.task_begun order by b.number, r.no limit ? for update of r skip locked")
                .param(most)
                .query((row, n) -> record(row))
                .list();
    }

    void told(RejectedRecord record) {
        jdbc.sql("update bureau_record set task_begun = true where id = ?")
                .param(record.id())
                .update();
    }

    Optional<RejectedRecord> rejected(UUID id) {
        return jdbc.sql(REJECTED + " and r.id = ?")
                .param(id)
                .query((row, n) -> record(row))
                .optional();
    }

    /** All of a case, newest file first. */
    List<RejectedRecord> rejectedOf(CaseNo caseNo) {
        return jdbc.sql(REJECTED + " and r.case_no = ? order by b.number desc, r.no")
                .param(caseNo.value())
                .query((row, n) -> record(row))
                .list();
    }

    /** Of a batch, in the order of their numbers. */
    List<RejectedRecord> rejectedIn(UUID batch, int most) {
        return jdbc.sql(REJECTED + " and r.batch_id = ? order by r.no limit ?")
                .params(batch, most)
                .query((row, n) -> record(row))
                .list();
    }

    int unanswered(UUID batch) {
        return jdbc.sql("select count(*) from bureau_record where batch_id = ? and answer is null")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    /** @return false when it was decided before */
    boolean decide(UUID id, RejectedRecord.Decision decision, String note, String by) {
        return jdbc.sql("""
                        update bureau_record set decision = ?, decision_note = ?, decided_by = ?
                        where id = ? and answer = 'REJECTED' and decision is null
                        """).params(decision.name(), note, by, id).update() == 1;
    }

    private static RejectedRecord record(ResultSet row) throws SQLException {
        String kind = row.getString("correction_kind");
        String decision = row.getString("decision");
        return new RejectedRecord(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("file_name"),
                row.getInt("no"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                kind == null ? null : CreditCorrection.Kind.valueOf(kind),
                !row.getBoolean("mark") ? null : row.getBoolean("disputed"),
                row.getString("answer_code"),
                row.getString("answer_reason"),
                decision == null ? null : RejectedRecord.Decision.valueOf(decision),
                row.getObject("resent_in") != null);
    }
}
