package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of batches by their numbers, and which of them go again. */
@Repository
class BatchRecords {

    /** @param correction null for the record of a month */
    record Numbered(int no, CaseNo caseNo, String accountNo, YearMonth month, UUID correction) {}

    /** A month of a case that a bureau rejected, and that is to go again. */
    record Again(CaseNo caseNo, YearMonth month) {}

    /** Of a record {@code r}: it is to go again, and no file with which it went was handed in. */
    static final String TO_RESEND = """
            r.decision = 'RESEND' and not exists (
                select 1 from bureau_batch s where s.id = r.resent_in and s.status = 'SENT')
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    BatchRecords(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(UUID batch, List<Numbered> records) {
        template.batchUpdate(
                """
                insert into bureau_record (id, batch_id, no, case_no, account_no, month, correction_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                records.stream()
                        .map(record -> new Object[] {
                            UUID.randomUUID(),
                            batch,
                            record.no(),
                            record.caseNo().value(),
                            record.accountNo(),
                            record.month().atDay(1),
                            record.correction()
                        })
                        .toList());
    }

    /** Earlier months that go again with a batch, oldest first. */
    List<Again> toResend(BureauBatch batch) {
        return jdbc.sql("""
                        select distinct r.month, r.case_no from bureau_record r join bureau_batch b on b.id = r.batch_id
                        where %s and r.correction_id is null and b.lender_code = ? and b.format = ? and r.month < ?
                        order by 1, 2
                        """.formatted(TO_RESEND))
                .params(
                        batch.lenderCode().value(),
                        batch.format(),
                        batch.month().atDay(1))
                .query((row, n) -> new Again(
                        new CaseNo(row.getString("case_no")), YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    /** What was to go again and is in this batch went again with it. */
    void markResent(BureauBatch batch) {
        jdbc.sql("""
                        update bureau_record r set resent_in = :batch
                        from bureau_batch b
                        where b.id = r.batch_id and b.lender_code = :lender and b.format = :format
                            and %s and exists (select 1 from bureau_record n where n.batch_id = :batch
                                and n.case_no = r.case_no and n.month = r.month
                                and n.correction_id is not distinct from r.correction_id)
                        """.formatted(TO_RESEND))
                .param("batch", batch.id())
                .param("lender", batch.lenderCode().value())
                .param("format", batch.format())
                .update();
    }
}
