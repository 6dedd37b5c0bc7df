package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks of disputed accounts at a bureau (征信业管理条例 25): which it has, and which it is to be told of. Only an account that
 * it was told of has one; what was deleted needs none.
 */
@Component
class DisputeMarks {

    /** The cases that were disputed ever, each with when. */
    static final String DISPUTES = """
            (select case_no, recorded_at as begun_at from credit_dispute
                union all select case_no, held_at from case_hold where reason = 'DISPUTE')
            """;

    /**
     * What the bureau was told of an account.
     *
     * @param month the last of it that was handed in
     * @param disputed as it was told last
     * @param rejected the bureau rejected the mark of the change since, and no person has it sent again
     */
    record Told(CaseNo caseNo, YearMonth month, boolean disputed, boolean rejected) {}

    /** Some accounts of which the same month was handed in last, as many as are read at once. */
    record Page(YearMonth month, List<Told> told) {}

    private final ReportableCases cases;
    private final MonthlyRecords records;
    private final JdbcClient jdbc;

    DisputeMarks(ReportableCases cases, MonthlyRecords records, JdbcClient jdbc) {
        this.cases = cases;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** The accounts that the bureau has marked. */
    Set<CaseNo> standing(LenderCode lender, String format) {
        return told(lender, format).stream()
                .filter(Told::disputed)
                .map(Told::caseNo)
                .collect(Collectors.toSet());
    }

    /** The accounts whose mark is to be set or lifted, each with the day on which its dispute last began or ended. */
    Map<CaseNo, LocalDate> changed(LenderCode lender, String format) {
        Set<CaseNo> changed = pages(told(lender, format)).stream()
                .flatMap(page -> changed(lender, page).stream())
                .map(ReportableCases.Reportable::caseNo)
                .collect(Collectors.toSet());
        Map<CaseNo, LocalDate> since = new HashMap<>();
        if (changed.isEmpty()) {
            return since;
        }
        jdbc.sql("""
                        select case_no, cast(max(at) at time zone 'Asia/Shanghai' as date) as since from (
                            select case_no, begun_at as at from %s d
                            union all select case_no, released_at from case_hold where reason = 'DISPUTE'
                            union all select case_no, decided_at from credit_dispute
                            union all select case_no, decided_at from credit_correction) moves
                        where case_no in (:cases) group by case_no
                        """.formatted(DISPUTES))
                .param("cases", changed.stream().map(CaseNo::value).toList())
                .query(row -> {
                    since.put(new CaseNo(row.getString("case_no")), row.getObject("since", LocalDate.class));
                });
        return since;
    }

    boolean anyChanged(LenderCode lender, String format) {
        return pages(told(lender, format)).stream()
                .anyMatch(page -> !changed(lender, page).isEmpty());
    }

    /** The accounts whose mark may have changed and of which a batch says nothing else. */
    List<Page> pages(BureauBatch batch) {
        Set<CaseNo> said = said(batch);
        return pages(told(batch.lenderCode(), batch.format()).stream()
                .filter(told -> !said.contains(told.caseNo()))
                .toList());
    }

    /** Those of a page whose mark has changed, each as of the last month handed in. */
    List<MonthlyRecord> changed(BureauBatch batch, Page page) {
        return records.of(changed(batch.lenderCode(), page), page.month());
    }

    private static List<Page> pages(List<Told> told) {
        List<Page> pages = new ArrayList<>();
        told.stream().collect(Collectors.groupingBy(Told::month)).forEach((month, ofMonth) -> {
            for (int from = 0; from < ofMonth.size(); from += ReportableCases.PAGE) {
                pages.add(new Page(
                        month, ofMonth.subList(from, Math.min(ofMonth.size(), from + ReportableCases.PAGE))));
            }
        });
        return pages;
    }

    private List<ReportableCases.Reportable> changed(LenderCode lender, Page page) {
        Map<CaseNo, Told> byCase = page.told().stream().collect(Collectors.toMap(Told::caseNo, Function.identity()));
        return cases.of(byCase.keySet(), lender, page.month()).stream()
                .filter(one -> !one.erased() && !one.deleted())
                .filter(one -> one.disputed() != byCase.get(one.caseNo()).disputed()
                        && !byCase.get(one.caseNo()).rejected())
                .toList();
    }

    private Set<CaseNo> said(BureauBatch batch) {
        return Set.copyOf(jdbc.sql("select distinct case_no from bureau_record where batch_id = ? and case_no in"
                        + " (select case_no from " + DISPUTES + " d)")
                .param(batch.id())
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .list());
    }

    private List<Told> told(LenderCode lender, String format) {
        return jdbc.sql("""
                        select last.*, exists (select 1 from bureau_record m join bureau_batch f on f.id = m.batch_id
                                where m.case_no = last.case_no and m.mark and m.disputed <> last.disputed
                                    and m.answer = 'REJECTED' and m.decision is distinct from 'RESEND'
                                    and f.format = last.format and f.status = 'SENT' and f.sent_at > last.sent_at
                                    and not exists (select 1 from %1$s d
                                        where d.case_no = m.case_no and d.begun_at > f.sent_at)) as rejected
                        from (select distinct on (r.case_no) r.case_no, r.disputed, b.format, b.sent_at,
                                max(r.month) filter (where r.correction_id is null and not r.mark)
                                    over (partition by r.case_no) as month
                            from bureau_record r join bureau_batch b on b.id = r.batch_id
                            where b.lender_code = ? and b.format = ? and %2$s
                                and r.case_no in (select case_no from %1$s d)
                            order by r.case_no, b.sent_at desc, r.no desc) last
                        where month is not null
                        """.formatted(DISPUTES, BatchRecords.TOLD))
                .params(lender.value(), format)
                .query((row, n) -> new Told(
                        new CaseNo(row.getString("case_no")),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getBoolean("disputed"),
                        row.getBoolean("rejected")))
                .list();
    }
}
