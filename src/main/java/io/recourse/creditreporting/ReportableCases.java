package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of a lender page by page, with what decides whether and how their month is reported. */
@Repository
class ReportableCases {

    /** How many are read at once. */
    static final int PAGE = 500;

    private static final String SELECT = """
            select c.case_no, c.contract_no, c.product,
                case when c.status = 'CLOSED' and c.outcome = 'WRITTEN_OFF'
                    then cast(c.closed_at at time zone 'Asia/Shanghai' as date) end as written_off_on,
                array(select distinct cast(t.at at time zone 'Asia/Shanghai' as date) from timeline_entry t
                    where t.case_no = c.case_no and t.kind = 'plan-signed'
                        and cast(t.at at time zone 'Asia/Shanghai' as date) <= :last order by 1) as plans_signed_on,
                r.id is not null as approved,
                exists (select 1 from credit_correction k where k.report_id = r.id
                    and k.kind in ('DELETION', 'ACCOUNT_DELETION') and k.corrected_on is not null) as deleted,
                exists (select 1 from credit_correction k where k.case_no = c.case_no
                    and k.kind = 'ACCOUNT_DELETION' and k.corrected_on is not null) as erased,
                suit.filed_on as sued_on,
                exists (select 1 from case_hold h where h.case_no = c.case_no and h.reason = 'DISPUTE'
                    and h.released_at is null)
                or exists (select 1 from credit_dispute d where d.case_no = c.case_no
                    and d.status not in ('ANSWERED', 'UPHELD'))
                or exists (select 1 from credit_dispute d where d.case_no = c.case_no and d.status = 'UPHELD'
                    and not exists (select 1 from credit_correction k
                        where k.case_no = d.case_no and (k.disputed_on = d.received_on or k.id = d.correction_id)
                            and k.corrected_on is not null))
                or exists (select 1 from credit_correction k where k.case_no = c.case_no and k.corrected_on is null)
                    as disputed
            from legal_case c
            left join lateral (select id from credit_report r where r.case_no = c.case_no
                order by reported_on desc, id desc limit 1) r on true
            left join lateral (select coalesce(told.filed_on, f.recorded_on) as filed_on
                from (select left_at, cast(left_at at time zone 'Asia/Shanghai' as date) as recorded_on
                    from stage_run where case_no = c.case_no and stage = 'court-filing' and outcome = 'suitFiled') f
                left join lateral (select cast(t.args ->> 'on' as date) as filed_on from timeline_entry t
                    where t.case_no = c.case_no and t.kind = 'suit-filed' and t.at <= f.left_at
                    order by t.id desc limit 1) told on true
                where coalesce(told.filed_on, f.recorded_on) <= :last
                    and not exists (select 1 from stage_run p where p.case_no = c.case_no
                        and p.stage = 'court-proceedings' and p.left_at > f.left_at
                        and cast(p.left_at at time zone 'Asia/Shanghai' as date) <= :last
                        and p.outcome in ('suitRejected', 'suitWithdrawn', 'deemedWithdrawn', 'claimDismissed', 'suitDismissed',
                            'claimWithdrawn', 'orderRefused', 'orderLapsed', 'orderUndeliverable', 'decisionPerformed',
                            'debtRecovered'))
                order by f.left_at desc limit 1) suit on true
            """;

    /** A case that the lender took back is the lender's to report. */
    private static final String OF_LENDER =
            "where c.lender_code = :lender and not (c.status = 'CLOSED' and c.outcome = 'RECALLED')";

    /**
     * A case of which a month may be reported.
     *
     * @param writtenOffOn null unless the case was closed so
     * @param plansSignedOn the days until the month's end on which a plan was signed, oldest first
     * @param approved adverse information was reported, after a proven notice
     * @param deleted what was reported last was found wrong and deleted
     * @param erased the whole account was found not to be the debtor's, and deleted
     * @param suedOn when the suit was filed that is pending, or won and not performed, at the month's end; null when there is none
     * @param disputed the debt or what was reported of it is disputed, or was rightly and is not corrected yet
     */
    record Reportable(
            CaseNo caseNo,
            ContractNo contractNo,
            String product,
            LocalDate writtenOffOn,
            List<LocalDate> plansSignedOn,
            boolean approved,
            boolean deleted,
            boolean erased,
            LocalDate suedOn,
            boolean disputed) {

        Reportable asApproved() {
            return new Reportable(
                    caseNo, contractNo, product, writtenOffOn, plansSignedOn, true, deleted, erased, suedOn, disputed);
        }
    }

    private final JdbcClient jdbc;

    ReportableCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases a lender's month is made of. */
    int count(LenderCode lender) {
        return jdbc.sql("select count(*) from legal_case c " + OF_LENDER)
                .param("lender", lender.value())
                .query(Integer.class)
                .single();
    }

    /**
     * The next page.
     *
     * @param after the last case number of the page before; empty for the first
     */
    List<Reportable> next(LenderCode lender, YearMonth month, String after) {
        return in(month, SELECT + OF_LENDER + " and c.case_no > :after order by c.case_no limit :page")
                .param("lender", lender.value())
                .param("after", after)
                .param("page", PAGE)
                .query((row, n) -> reportable(row))
                .list();
    }

    /** The case. */
    Optional<Reportable> of(CaseNo caseNo, YearMonth month) {
        return in(month, SELECT + "where c.case_no = :case")
                .param("case", caseNo.value())
                .query((row, n) -> reportable(row))
                .optional();
    }

    /** Those of these cases that are still to be reported. */
    List<Reportable> toReport(Collection<CaseNo> cases, LenderCode lender, YearMonth month) {
        return of(cases, lender, month, OF_LENDER);
    }

    /** Those of these cases that are the lender's: what was told of a case is corrected though he took it back. */
    List<Reportable> of(Collection<CaseNo> cases, LenderCode lender, YearMonth month) {
        return of(cases, lender, month, "where c.lender_code = :lender");
    }

    private List<Reportable> of(Collection<CaseNo> cases, LenderCode lender, YearMonth month, String which) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return in(month, SELECT + which + " and c.case_no in (:cases) order by c.case_no")
                .param("lender", lender.value())
                .param("cases", cases.stream().map(CaseNo::value).toList())
                .query((row, n) -> reportable(row))
                .list();
    }

    private JdbcClient.StatementSpec in(YearMonth month, String sql) {
        return jdbc.sql(sql).param("last", month.atEndOfMonth());
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Stream.of((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .toList();
    }

    private static Reportable reportable(ResultSet row) throws SQLException {
        return new Reportable(
                new CaseNo(row.getString("case_no")),
                new ContractNo(row.getString("contract_no")),
                row.getString("product"),
                row.getObject("written_off_on", LocalDate.class),
                days(row, "plans_signed_on"),
                row.getBoolean("approved"),
                row.getBoolean("deleted"),
                row.getBoolean("erased"),
                row.getObject("sued_on", LocalDate.class),
                row.getBoolean("disputed"));
    }
}
