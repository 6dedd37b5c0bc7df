package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approved corrections that go with a file: nothing is corrected that the bureau was not told. */
@Repository
class CorrectionsToSend {

    /**
     * What is wrong at the bureau and was told by the day of the correction; what is told later is right already. An amendment
     * corrects the months that it names, a deletion all that were told because of the report.
     */
    private static final String SELECT = """
            select k.id, k.case_no, c.contract_no, k.kind, k.corrected_on, wrong.*
            from credit_correction k join legal_case c on c.case_no = k.case_no join lateral (
                select max(r.month) as month, null as amount, null as days_past_due, null as repayment_state
                from bureau_record r join bureau_batch f on f.id = r.batch_id
                where k.kind = 'ACCOUNT_DELETION' and r.case_no = k.case_no and r.correction_id is null
                    and f.format = :format and f.status = 'SENT' and r.answer is distinct from 'REJECTED'
                    and cast(f.made_at at time zone 'Asia/Shanghai' as date) <= k.corrected_on
                union all
                select distinct t.month, m.amount, m.days_past_due, m.repayment_state
                from credit_report_told t left join credit_correction_month m on m.correction_id = k.id and m.month = t.month
                where k.kind <> 'ACCOUNT_DELETION' and t.report_id = k.report_id and t.format = :format
                    and t.made_on <= k.corrected_on and (k.kind = 'DELETION' or m.month is not null)
            ) wrong on wrong.month is not null
            where c.lender_code = :lender and
            """;

    private static final String IN_ORDER = " order by k.corrected_on, k.letter_no, wrong.month";

    /** Of a record {@code r} of a correction: where a format corrects month by month, each is handed in by itself. */
    private static final String OF_THE_MONTH =
            "r.correction_id = k.id and (not :byMonth or k.kind = 'ACCOUNT_DELETION' or r.month = wrong.month)";

    /** It went with a file, and a person wants it to go again. */
    private static final String AGAIN = """
            exists (select 1 from bureau_record r join bureau_batch f on f.id = r.batch_id
                where %s and f.format = :format and %s)
            """.formatted(OF_THE_MONTH, BatchRecords.TO_RESEND);

    /** By a record of its own, or by the account's. */
    private static final String HANDED_IN = """
            exists (select 1 from bureau_batch f where f.format = :format and f.status = 'SENT' %s
                and (exists (select 1 from bureau_record r where r.batch_id = f.id and {month})
                    or exists (select 1 from bureau_batch_tells t where t.batch_id = f.id and t.correction_id = k.id)))
            """.replace("{month}", OF_THE_MONTH);

    private final JdbcClient jdbc;

    CorrectionsToSend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With a month's file: what was corrected in it and not handed in without waiting for it. */
    List<BureauFormat.Corrected> withMonth(LenderCode lender, YearMonth month, BureauFormat format) {
        return once(
                format,
                jdbc.sql(SELECT
                                + "k.corrected_on <= :last and (k.corrected_on >= :first and not "
                                + HANDED_IN.formatted("and f.kind = 'CORRECTIONS'") + " or " + AGAIN + ")"
                                + IN_ORDER)
                        .param("first", month.atDay(1))
                        .param("last", month.atEndOfMonth())
                        .param("lender", lender.value()));
    }

    /** At once: all that were not handed in. */
    List<BureauFormat.Corrected> alone(LenderCode lender, BureauFormat format) {
        return once(
                format,
                jdbc.sql(SELECT + "(not " + HANDED_IN.formatted("") + " or " + AGAIN + ")" + IN_ORDER)
                        .param("lender", lender.value()));
    }

    /** Where the account's record corrects all of its months, the latest stands for them. */
    private static List<BureauFormat.Corrected> once(BureauFormat format, JdbcClient.StatementSpec asked) {
        List<BureauFormat.Corrected> all = asked.param("format", format.name())
                .param("byMonth", format.correctsByMonth())
                .query((row, n) -> corrected(row))
                .list();
        if (format.correctsByMonth()) {
            return all;
        }
        Map<UUID, BureauFormat.Corrected> latest = new LinkedHashMap<>();
        all.forEach(one -> latest.put(one.id(), one));
        return List.copyOf(latest.values());
    }

    private static BureauFormat.Corrected corrected(ResultSet row) throws SQLException {
        return new BureauFormat.Corrected(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("contract_no"),
                CreditCorrection.Kind.valueOf(row.getString("kind")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("corrected_on", LocalDate.class),
                row.getBigDecimal("amount") == null ? null : new Money(row.getBigDecimal("amount")),
                row.getObject("days_past_due", Integer.class),
                row.getString("repayment_state"),
                null,
                false);
    }
}
