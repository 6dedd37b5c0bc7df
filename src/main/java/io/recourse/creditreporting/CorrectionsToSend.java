package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approved corrections that go with a file. */
@Repository
class CorrectionsToSend {

    private static final String SELECT = """
            select k.id, k.case_no, c.contract_no, k.kind, k.corrected_on, p.reported_on, k.amount, k.days_past_due,
                k.repayment_state
            from credit_correction k join credit_report p on p.id = k.report_id
                join legal_case c on c.case_no = k.case_no
            where c.lender_code = :lender and
            """;

    private static final String IN_ORDER = " order by k.corrected_on, k.letter_no";

    /** It went with a file, and a person wants it to go again. */
    private static final String AGAIN = """
            exists (select 1 from bureau_record r join bureau_batch f on f.id = r.batch_id
                where r.correction_id = k.id and f.format = :format and %s)
            """.formatted(BatchRecords.TO_RESEND);

    /** By a record of its own, or by the account's. */
    private static final String HANDED_IN = """
            exists (select 1 from bureau_batch f where f.format = :format and f.status = 'SENT' %s
                and (exists (select 1 from bureau_record r where r.batch_id = f.id and r.correction_id = k.id)
                    or exists (select 1 from bureau_batch_tells t where t.batch_id = f.id and t.correction_id = k.id)))
            """;

    /** What is told from the day of the correction on is right already. */
    private static final String REPORTED_BEFORE = """
            exists (select 1 from bureau_record r join bureau_batch f on f.id = r.batch_id
                where r.case_no = k.case_no and r.correction_id is null and f.format = :format and f.status = 'SENT'
                    and cast(f.made_at at time zone 'Asia/Shanghai' as date) <= k.corrected_on
                    and (k.kind = 'ACCOUNT_DELETION' or r.month >= date_trunc('month', p.reported_on)))
            """;

    private final JdbcClient jdbc;

    CorrectionsToSend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With a month's file: what was corrected in it and not handed in without waiting for it; no account is deleted that was not told. */
    List<BureauFormat.Corrected> withMonth(LenderCode lender, YearMonth month, String format) {
        return jdbc.sql(SELECT
                        + "k.corrected_on <= :last and (k.corrected_on >= :first and (k.kind <> 'ACCOUNT_DELETION' or "
                        + REPORTED_BEFORE + ") and not " + HANDED_IN.formatted("and f.kind = 'CORRECTIONS'") + " or "
                        + AGAIN + ")"
                        + IN_ORDER)
                .param("lender", lender.value())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("format", format)
                .query((row, n) -> corrected(row))
                .list();
    }

    /** At once: all that correct what a bureau was told, and that were not handed in. */
    List<BureauFormat.Corrected> alone(LenderCode lender, String format) {
        return jdbc.sql(SELECT + "k.corrected_on is not null and (" + REPORTED_BEFORE + " and not "
                        + HANDED_IN.formatted("") + " or " + AGAIN + ")" + IN_ORDER)
                .param("lender", lender.value())
                .param("format", format)
                .query((row, n) -> corrected(row))
                .list();
    }

    private static BureauFormat.Corrected corrected(ResultSet row) throws SQLException {
        return new BureauFormat.Corrected(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("contract_no"),
                CreditCorrection.Kind.valueOf(row.getString("kind")),
                YearMonth.from(row.getObject("reported_on", LocalDate.class)),
                row.getObject("corrected_on", LocalDate.class),
                row.getBigDecimal("amount") == null ? null : new Money(row.getBigDecimal("amount")),
                row.getObject("days_past_due", Integer.class),
                row.getString("repayment_state"),
                null,
                false);
    }
}
