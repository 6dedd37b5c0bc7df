package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bureaux were told of a case and did not reject: with files that were handed in, in whatever format. */
@Component
@Transactional(readOnly = true)
public class ToldToBureau {

    private static final String RECORDS =
            " from bureau_record r join bureau_batch b on b.id = r.batch_id where " + BatchRecords.TOLD + " and ";

    private final JdbcClient jdbc;

    ToldToBureau(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a file with a month of it was handed in. */
    public boolean of(CaseNo caseNo) {
        return jdbc.sql("select exists (select 1" + RECORDS + "r.case_no = ? and r.correction_id is null)")
                .param(caseNo.value())
                .query(Boolean.class)
                .single();
    }

    /** The months that were told because this was approved, oldest first, each as it was told last. */
    public List<ToldMonth> months(CreditReport report) {
        return jdbc.sql("""
                        select distinct on (month) month, overdue_amount, overdue_days from credit_report_told
                        where report_id = ? order by month, sent_at desc, no desc
                        """)
                .param(report.id())
                .query((row, n) -> new ToldMonth(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new Money(row.getBigDecimal("overdue_amount")),
                        row.getInt("overdue_days")))
                .list();
    }

    /** Whether what was told last of it marks it as disputed. */
    public boolean asDisputed(CaseNo caseNo) {
        return jdbc.sql("select r.disputed" + RECORDS + "r.case_no = ? order by b.sent_at desc, r.no desc limit 1")
                .param(caseNo.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The name of the latest file with which a correction was handed in. */
    public Optional<String> correction(UUID correction) {
        return jdbc.sql("select file_name from (select b.file_name, b.sent_at" + RECORDS
                        + "r.correction_id = ? union all "
                        + "select b.file_name, b.sent_at from bureau_batch_tells t join bureau_batch b on b.id = t.batch_id"
                        + " where b.status = 'SENT' and t.correction_id = ?) files order by sent_at desc limit 1")
                .params(correction, correction)
                .query(String.class)
                .optional();
    }
}
