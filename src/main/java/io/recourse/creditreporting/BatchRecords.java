package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of batches by their numbers, and which of them go again. */
@Repository
class BatchRecords {

    /**
     * @param correction null for the record of a month
     * @param closing whether it says that the loan is settled
     * @param disputed whether it marks the account as disputed
     * @param mark whether it says nothing else
     * @param overdue what it says is overdue at the month's end; null for a correction or a mark
     * @param daysPastDue likewise
     * @param events special transactions that it tells, each by {@link MonthlyRecord.Event#key}
     */
    record Numbered(
            int no,
            CaseNo caseNo,
            String accountNo,
            YearMonth month,
            UUID correction,
            boolean closing,
            boolean disputed,
            boolean mark,
            Money overdue,
            Integer daysPastDue,
            List<String> events) {

        static Numbered of(int no, BureauFormat.Corrected correction) {
            return new Numbered(
                    no,
                    correction.caseNo(),
                    correction.contractNo(),
                    correction.month(),
                    correction.id(),
                    false,
                    false,
                    false,
                    null,
                    null,
                    List.of());
        }

        static Numbered of(int no, MonthlyRecord record) {
            return new Numbered(
                    no,
                    record.caseNo(),
                    record.terms().contractNo().value(),
                    record.month(),
                    null,
                    record.isClosing(),
                    record.isDisputed(),
                    false,
                    record.overdueAmount(),
                    record.current().daysPastDue(),
                    record.events().stream().map(MonthlyRecord.Event::key).toList());
        }

        /** Only the mark: that the loan is settled is told by a record of its month. */
        static Numbered ofMark(int no, MonthlyRecord record) {
            return new Numbered(
                    no,
                    record.caseNo(),
                    record.terms().contractNo().value(),
                    record.month(),
                    null,
                    false,
                    record.isDisputed(),
                    true,
                    null,
                    null,
                    List.of());
        }
    }

    /** A month of a case that a bureau rejected, and that is to go again. */
    record Again(CaseNo caseNo, YearMonth month) {}

    /** Of a record {@code r}: it is to go again, and no file with which it went was handed in. */
    static final String TO_RESEND = """
            r.decision = 'RESEND' and not exists (
                select 1 from bureau_batch s where s.id = r.resent_in and s.status = 'SENT')
            """;

    /** Of a record {@code r} and its batch {@code b}: the bureau knows it. */
    static final String TOLD = "b.status = 'SENT' and r.answer is distinct from 'REJECTED'";

    /** Of a batch {@code b}: what it says counts as told, for it was handed in or is going to be. */
    static final String COUNTS = "b.status in ('MAKING', 'MADE', 'SENT')";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    BatchRecords(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(UUID batch, List<Numbered> records) {
        template.batchUpdate(
                """
                insert into bureau_record (id, batch_id, no, case_no, account_no, month, correction_id, closing, disputed,
                    mark, overdue_amount, overdue_days, events)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                records.stream()
                        .map(record -> new Object[] {
                            UUID.randomUUID(),
                            batch,
                            record.no(),
                            record.caseNo().value(),
                            record.accountNo(),
                            record.month().atDay(1),
                            record.correction(),
                            record.closing(),
                            record.disputed(),
                            record.mark(),
                            record.overdue() == null ? null : record.overdue().amount(),
                            record.daysPastDue(),
                            record.events().toArray(String[]::new)
                        })
                        .toList());
    }

    /**
     * Which of these settled cases no file says to be settled: the account was to be told, in a record or a closing that was
     * held, and its last record that counts is no closing.
     */
    Set<CaseNo> withoutClosing(BureauBatch batch, Collection<CaseNo> settled) {
        if (settled.isEmpty()) {
            return Set.of();
        }
        return cases(
                jdbc.sql("""
                        with said as (select r.case_no, r.closing, b.number, r.no, %s as counts
                            from bureau_record r join bureau_batch b on b.id = r.batch_id
                            where r.case_no in (:cases) and r.correction_id is null and not r.mark and b.format = :format)
                        select case_no from (select case_no from said
                            union select h.case_no from bureau_batch_held h join bureau_batch b on b.id = h.batch_id
                            where h.case_no in (:cases) and h.closing and b.format = :format) known
                        where not coalesce((select closing from said where said.case_no = known.case_no and counts
                            order by number desc, no desc limit 1), false)
                        """.formatted(COUNTS)).param("cases", values(settled)).param("format", batch.format()));
    }

    /** Which of these accounts the bureau was told of, by the record of a month that was handed in and not rejected. */
    Set<CaseNo> told(String format, Collection<CaseNo> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return cases(jdbc.sql("""
                        select distinct r.case_no from bureau_record r join bureau_batch b on b.id = r.batch_id
                        where r.case_no in (:cases) and r.correction_id is null and b.format = :format and %s
                        """.formatted(TOLD)).param("cases", values(cases)).param("format", format));
    }

    /** Of which of these accounts a batch has the record of its month, or of a later one. */
    Set<CaseNo> in(BureauBatch batch, Collection<CaseNo> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return cases(jdbc.sql("""
                        select case_no from bureau_record
                        where batch_id = :batch and month >= :month and correction_id is null and case_no in (:cases)
                        """)
                .param("batch", batch.id())
                .param("month", batch.month().atDay(1))
                .param("cases", values(cases)));
    }

    private static List<String> values(Collection<CaseNo> cases) {
        return cases.stream().map(CaseNo::value).toList();
    }

    private static Set<CaseNo> cases(JdbcClient.StatementSpec asked) {
        return Set.copyOf(
                asked.query((row, n) -> new CaseNo(row.getString("case_no"))).list());
    }

    /** Corrections that a batch tells by the account's own record. */
    void tells(UUID batch, Collection<UUID> corrections) {
        template.batchUpdate(
                "insert into bureau_batch_tells (batch_id, correction_id) values (?, ?)",
                corrections.stream().map(one -> new Object[] {batch, one}).toList());
    }

    /** Months from one to another that go again, oldest first. */
    List<Again> toResend(LenderCode lender, String format, YearMonth first, YearMonth last) {
        return jdbc.sql("""
                        select distinct r.month, r.case_no from bureau_record r join bureau_batch b on b.id = r.batch_id
                        where %s and r.correction_id is null and not r.mark
                            and b.lender_code = ? and b.format = ? and r.month between ? and ?
                        order by 1, 2
                        """.formatted(TO_RESEND))
                .params(lender.value(), format, first.atDay(1), last.atDay(1))
                .query((row, n) -> new Again(
                        new CaseNo(row.getString("case_no")), YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    /** What was to go again and is in this batch went again with it; a mark with whatever it says of the account. */
    void markResent(BureauBatch batch) {
        jdbc.sql("""
                        update bureau_record r set resent_in = :batch
                        from bureau_batch b
                        where b.id = r.batch_id and b.lender_code = :lender and b.format = :format
                            and %s and exists (select 1 from bureau_record n where n.batch_id = :batch
                                and n.case_no = r.case_no and (r.mark or n.month = r.month and not n.mark
                                    and n.correction_id is not distinct from r.correction_id))
                        """.formatted(TO_RESEND))
                .param("batch", batch.id())
                .param("lender", batch.lenderCode().value())
                .param("format", batch.format())
                .update();
    }
}
