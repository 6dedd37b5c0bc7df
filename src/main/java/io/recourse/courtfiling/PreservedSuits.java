package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.deadlines.LegalPeriods;
import io.recourse.deadlines.PeriodEnd;
import io.recourse.deadlines.StatutoryDay;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.Decisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The suits for which a court preserved property before they are filed. Unless one is filed in time the court lifts the
 * preservation (CPL 104, table {@code court-period}). The time is counted from the day of the order, which is never later
 * than that of the measure itself.
 */
@Component
public class PreservedSuits {

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final LegalPeriods periods;
    private final WorkingCalendar calendar;

    PreservedSuits(JdbcClient jdbc, Decisions decisions, LegalPeriods periods, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.periods = periods;
        this.calendar = calendar;
    }

    /**
     * A suit that is to be filed.
     *
     * @param court that ordered the preservation on that day, with its number
     * @param until the last day to file it
     * @param workBy the last working day up to the unrolled end, which the lender's own work goes by
     * @param source the rule's annotation with the article
     */
    public record Preserved(
            CaseNo caseNo,
            String court,
            LocalDate orderedOn,
            String orderNo,
            PeriodEnd until,
            LocalDate workBy,
            String source) {

        StatutoryDay statutoryDay() {
            return new StatutoryDay("preserved-suit", until.lastDay().date());
        }
    }

    private static final String PRESERVED = """
            select f.case_no, f.route, coalesce(f.preservation_court, f.court) as court, f.preservation_ordered_on,
                f.preservation_order_no
            from court_filing f join legal_case c on c.case_no = f.case_no and c.status <> 'CLOSED'
            where f.preservation_ordered_on is not null and f.preservation_closed_on is null
              and f.status not in ('FILED', 'ABANDONED')
            """;

    /** Those of all open cases. @param lender null for all @param court null for all */
    public List<Preserved> find(LenderCode lender, String court) {
        return jdbc
                .sql(PRESERVED + """
                          and (cast(:lender as text) is null or c.lender_code = :lender)
                        """)
                .param("lender", lender == null ? null : lender.value())
                .query((row, n) -> preserved(row))
                .list()
                .stream()
                .filter(suit -> court == null || suit.court().equals(court))
                .toList();
    }

    public Optional<Preserved> of(CaseNo caseNo) {
        return of(List.of(caseNo)).stream().findFirst();
    }

    /** The last days of some cases, by case. */
    public Map<CaseNo, List<StatutoryDay>> statutoryDays(Collection<CaseNo> cases) {
        return byCase(of(cases), day -> true);
    }

    /** Of all open cases the last days up to a day, past ones too. */
    public Map<CaseNo, List<StatutoryDay>> statutoryDaysUntil(LocalDate last) {
        return byCase(find(null, null), day -> !day.day().isAfter(last));
    }

    /** The last working day that the law leaves for the case's suit; empty where nothing is preserved before it. */
    public Optional<LocalDate> workBy(CaseNo caseNo) {
        return of(caseNo).map(Preserved::workBy);
    }

    /**
     * A filing that gave way to the one in hand, which an event or a lawyer took back, leaves it the preservation that a
     * court ordered for it: that goes on until it is lifted, and its time to sue runs.
     */
    void handOver(CaseNo caseNo) {
        jdbc.sql("""
                        update court_filing f set preservation_stage = o.preservation_stage,
                            preservation_amount = o.preservation_amount,
                            preservation_property = o.preservation_property,
                            preservation_reasons = o.preservation_reasons,
                            preservation_guarantee = o.preservation_guarantee,
                            preservation_guarantee_form = o.preservation_guarantee_form,
                            preservation_court = coalesce(o.preservation_court, o.court),
                            preservation_ordered_on = o.preservation_ordered_on,
                            preservation_order_no = o.preservation_order_no,
                            preservation_kind = o.preservation_kind,
                            preservation_until = o.preservation_until
                        from (select * from court_filing where case_no = :case and status <> 'CONSIDERED'
                            order by considered_at desc, id limit 1) o
                        where f.case_no = :case and f.status = 'CONSIDERED' and f.court is null
                          and o.status = 'ABANDONED' and o.preservation_ordered_on is not null
                          and o.preservation_closed_on is null
                        """).param("case", caseNo.value()).update();
    }

    /** The preservation that an earlier filing left to the one in hand; empty once that is drafted. */
    public Optional<PreservationSought> handedOver(CaseNo caseNo) {
        return jdbc.sql("""
                        select * from court_filing where case_no = ? and status = 'CONSIDERED' and court is null
                          and preservation_ordered_on is not null
                        """)
                .param(caseNo.value())
                .query((row, n) -> PreservationSoughtRow.read(row))
                .optional();
    }

    private List<Preserved> of(Collection<CaseNo> cases) {
        return jdbc.sql(PRESERVED + " and f.case_no = any(:cases)")
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query((row, n) -> preserved(row))
                .list();
    }

    private static Map<CaseNo, List<StatutoryDay>> byCase(List<Preserved> suits, Predicate<StatutoryDay> asked) {
        return suits.stream()
                .filter(suit -> asked.test(suit.statutoryDay()))
                .collect(Collectors.groupingBy(
                        Preserved::caseNo, Collectors.mapping(Preserved::statutoryDay, Collectors.toList())));
    }

    private Preserved preserved(ResultSet row) throws SQLException {
        LocalDate orderedOn = row.getObject("preservation_ordered_on", LocalDate.class);
        Decisions.Answer period =
                decisions.ask("court-period", Map.of("period", "PRESERVED_SUIT", "route", row.getString("route")));
        Map<String, Object> length = period.single();
        PeriodEnd until =
                periods.counted(orderedOn, ((Number) length.get("amount")).intValue(), (String) length.get("unit"));
        return new Preserved(
                new CaseNo(row.getString("case_no")),
                row.getString("court"),
                orderedOn,
                row.getString("preservation_order_no"),
                until,
                calendar.rollBack(until.unrolled()),
                period.why());
    }
}
