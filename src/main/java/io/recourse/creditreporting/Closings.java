package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts bureaux know to be settled without having waited for a month's end, and which they might. */
@Repository
class Closings {

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The accounts of closed cases that a bureau was told of and whose last record is no closing, by their case numbers: they
     * may be settled; one that was written off only if money came in since, or the rest was waived. A file without a month's
     * records is made anew while it is not sent.
     */
    List<CaseNo> untold(LenderCode lender, String format) {
        return jdbc.sql("""
                        select case_no from (select distinct on (r.case_no) r.case_no, r.closing,
                                bool_or(b.status = 'SENT' and r.answer is distinct from 'REJECTED')
                                    over (partition by r.case_no) as told
                            from bureau_record r join bureau_batch b on b.id = r.batch_id
                                join legal_case c on c.case_no = r.case_no
                            where b.lender_code = ? and b.format = ? and %s
                                and (b.kind = 'MONTH' or b.status = 'SENT') and r.correction_id is null and not r.mark
                                and c.status = 'CLOSED' and c.outcome <> 'RECALLED' and (c.outcome <> 'WRITTEN_OFF'
                                    or exists (select 1 from loan_payment p where p.contract_no = c.contract_no
                                        and p.received_on >= cast(c.closed_at at time zone 'Asia/Shanghai' as date))
                                    or exists (select 1 from loan_waiver w where w.contract_no = c.contract_no))
                            order by r.case_no, b.number desc, r.no desc) last
                        where told and not closing order by case_no
                        """.formatted(BatchRecords.COUNTS))
                .params(lender.value(), format)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .list();
    }

    /**
     * Without the closings that went without waiting for a month's end, and without what accounts owed in a month before
     * such a closing: where the last record stands for all of an account, it would open it again.
     */
    List<MonthlyRecord> withoutToldAlone(String format, List<MonthlyRecord> records) {
        Map<CaseNo, YearMonth> told =
                toldAlone(format, records.stream().map(MonthlyRecord::caseNo).toList());
        return records.stream()
                .filter(record -> !told.containsKey(record.caseNo())
                        || !record.isClosing() && !told.get(record.caseNo()).isAfter(record.month()))
                .toList();
    }

    /** Those of these cases whose last record, in a file without a month's records, is a closing; each with its month. */
    Map<CaseNo, YearMonth> toldAlone(String format, Collection<CaseNo> cases) {
        Map<CaseNo, YearMonth> told = new HashMap<>();
        if (cases.isEmpty()) {
            return told;
        }
        jdbc.sql("""
                        select case_no, month from (select distinct on (r.case_no) r.case_no, r.month, r.closing, b.kind
                            from bureau_record r join bureau_batch b on b.id = r.batch_id
                            where r.case_no in (:cases) and b.format = :format and %s and r.correction_id is null
                                and not r.mark and r.answer is distinct from 'REJECTED'
                            order by r.case_no, b.number desc, r.no desc) last
                        where closing and kind = 'CORRECTIONS'
                        """.formatted(BatchRecords.COUNTS))
                .param("cases", cases.stream().map(CaseNo::value).toList())
                .param("format", format)
                .query(row -> {
                    told.put(
                            new CaseNo(row.getString("case_no")),
                            YearMonth.from(row.getObject("month", LocalDate.class)));
                });
        return told;
    }
}
