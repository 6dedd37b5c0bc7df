package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Records of accounts that wait for no month's end: what a bureau rejected and is to have again, each as of its own month, and
 * that a loan of which it was told is settled (个人信息保护法 8).
 */
@Component
class RecordsAtOnce {

    private final BatchRecords numbered;
    private final Closings closings;
    private final ReportableCases cases;
    private final MonthlyRecords records;
    private final RecordHold recordHold;
    private final Map<String, BureauFormat> formats;
    private final Clock clock;

    RecordsAtOnce(
            BatchRecords numbered,
            Closings closings,
            ReportableCases cases,
            MonthlyRecords records,
            RecordHold recordHold,
            List<BureauFormat> formats,
            Clock clock) {
        this.numbered = numbered;
        this.closings = closings;
        this.cases = cases;
        this.records = records;
        this.recordHold = recordHold;
        this.formats = formats.stream().collect(Collectors.toMap(BureauFormat::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * Accounts of a month, as many as are read at once.
     *
     * @param closing whether it is told only which of them are settled
     */
    record Page(YearMonth month, List<CaseNo> cases, boolean closing) {}

    /** What may be reported of a page, and what may not; a held closing is listed with the file of its month. */
    record Drawn(List<MonthlyRecord> free, Collection<BureauBatch.Held> held) {}

    /** With a month's file earlier months that go again, alone all that need not wait. */
    List<Page> of(BureauBatch batch) {
        return batch.kind() == BureauBatch.Kind.MONTH
                ? pages(numbered.toResend(
                        batch.lenderCode(),
                        batch.format(),
                        YearMonth.of(1900, 1),
                        batch.month().minusMonths(1)))
                : alone(batch.lenderCode(), batch.format(), batch.month());
    }

    boolean any(LenderCode lender, String format, YearMonth lastMonth) {
        return alone(lender, format, lastMonth).stream()
                .anyMatch(page -> !draw(lender, format, page).free().isEmpty());
    }

    /** Where the last record of an account stands for all of it, an earlier month does not follow a later one. */
    private List<Page> alone(LenderCode lender, String format, YearMonth lastMonth) {
        YearMonth now = YearMonth.now(clock);
        YearMonth first = formats.get(format).correctsByMonth() ? YearMonth.of(1900, 1) : lastMonth;
        List<Page> pages = pages(numbered.toResend(lender, format, first, now));
        add(now, closings.untold(lender, format), true, pages);
        return pages;
    }

    private static List<Page> pages(List<BatchRecords.Again> again) {
        Map<YearMonth, List<CaseNo>> months = again.stream()
                .collect(Collectors.groupingBy(
                        BatchRecords.Again::month,
                        TreeMap::new,
                        Collectors.mapping(BatchRecords.Again::caseNo, Collectors.toList())));
        List<Page> pages = new ArrayList<>();
        months.forEach((month, some) -> add(month, some, false, pages));
        return pages;
    }

    private static void add(YearMonth month, List<CaseNo> cases, boolean closing, List<Page> pages) {
        for (int from = 0; from < cases.size(); from += ReportableCases.PAGE) {
            pages.add(new Page(
                    month, cases.subList(from, Math.min(cases.size(), from + ReportableCases.PAGE)), closing));
        }
    }

    Drawn draw(LenderCode lender, String format, Page page) {
        List<ReportableCases.Reportable> known = cases.toReport(page.cases(), lender, page.month());
        List<MonthlyRecord> all = records.of(known, page.month());
        List<MonthlyRecord> drawn = page.closing()
                ? all.stream().filter(MonthlyRecord::isClosing).toList()
                : formats.get(format).correctsByMonth() ? all : closings.withoutToldAlone(format, all);
        Map<CaseNo, BureauBatch.Held> held = recordHold.of(format, known, drawn);
        return new Drawn(
                drawn.stream()
                        .filter(record -> !held.containsKey(record.caseNo()))
                        .toList(),
                page.closing() ? List.of() : held.values());
    }
}
