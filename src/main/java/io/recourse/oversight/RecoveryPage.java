package io.recourse.oversight;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.legalcase.Lenders;
import io.recourse.web.CsvDownload;
import io.recourse.web.ExcelDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recovery: what came of what was placed, table by table, each figure with its formula, as a page, CSV and Excel. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class RecoveryPage {

    private static final int MONTHS = 12;

    private final Recovery recovery;
    private final RecoveryTexts texts;
    private final Lenders lenders;
    private final Clock clock;

    RecoveryPage(Recovery recovery, RecoveryTexts texts, Lenders lenders, Clock clock) {
        this.recovery = recovery;
        this.texts = texts;
        this.lenders = lenders;
        this.clock = clock;
    }

    /** A figure's head and formula. */
    record Column(Figure figure, String name, String formula) {}

    /** A line with its name. */
    record Row(String name, RecoveryLine line) {}

    @GetMapping("/recovery")
    @InNavigation(section = Section.OVERSIGHT, order = 25, label = "recovery.title", icon = "cash-coin")
    String show(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String lender,
            @RequestParam(defaultValue = "COHORT") RecoveryBy by,
            Locale language,
            Model model) {
        Period period = period(from, to, lender);
        List<RecoveryLine> lines = recovery.of(period, by);
        RecoveryLine sum = Recovery.sum(lines);
        model.addAttribute("period", period);
        model.addAttribute("by", by);
        model.addAttribute("choices", RecoveryBy.values());
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("columns", columns(period, by, language));
        model.addAttribute(
                "rows",
                lines.stream()
                        .map(line -> new Row(texts.group(line.group(), by, language), line))
                        .toList());
        model.addAttribute("sum", sum);
        model.addAttribute("unreckoned", sum.display(Figure.UNRECKONED));
        return "oversight/recovery";
    }

    @GetMapping("/recovery.csv")
    void csv(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String lender,
            @RequestParam(defaultValue = "COHORT") RecoveryBy by,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Period period = period(from, to, lender);
        List<RecoveryLine> lines = recovery.of(period, by);
        try (CsvDownload csv = CsvDownload.to(response, texts.fileName(period, by, language))) {
            csv.row(heads(period, by, language));
            for (RecoveryLine line : lines) {
                List<String> values = new ArrayList<>();
                values.add(texts.group(line.group(), by, language));
                by.figures()
                        .forEach(figure ->
                                values.add(line.value(figure).map(figure::plain).orElse("")));
                csv.row(values);
            }
        }
    }

    @GetMapping("/recovery.xlsx")
    void excel(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            @RequestParam(required = false) String lender,
            @RequestParam(defaultValue = "COHORT") RecoveryBy by,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Period period = period(from, to, lender);
        List<RecoveryLine> lines = recovery.of(period, by);
        try (ExcelDownload excel = ExcelDownload.to(response, texts.fileName(period, by, language))) {
            excel.sheet(texts.of("recovery.title", language), heads(period, by, language));
            lines.forEach(line -> excel.row(texts.group(line.group(), by, language), cells(line, by)));
            excel.row(texts.of("results.sum", language), cells(Recovery.sum(lines), by));
            excel.sheet(
                    texts.of("results.formulas", language),
                    List.of(texts.of("recovery.figure", language), texts.of("recovery.formula", language)));
            columns(period, by, language).forEach(column -> excel.row(List.of(column.name(), column.formula())));
        }
    }

    private static List<ExcelDownload.Cell> cells(RecoveryLine line, RecoveryBy by) {
        return by.figures().stream()
                .map(figure -> new ExcelDownload.Cell(
                        line.value(figure).orElse(null), figure.kind().inExcel()))
                .toList();
    }

    private List<String> heads(Period period, RecoveryBy by, Locale language) {
        List<String> heads = new ArrayList<>();
        heads.add(texts.of("recovery.group." + by, language));
        columns(period, by, language).forEach(column -> heads.add(column.name()));
        return heads;
    }

    private List<Column> columns(Period period, RecoveryBy by, Locale language) {
        return by.figures().stream()
                .map(figure -> new Column(
                        figure,
                        texts.figure(figure, by, language),
                        texts.formula(figure, by, recovery.currentDays(period), recovery.bucketDays(period), language)))
                .toList();
    }

    /** Of whole months, the last twelve, unless somebody asks for other days. */
    private Period period(LocalDate from, LocalDate to, String lender) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        return new Period(from == null ? last.withDayOfMonth(1).minusMonths(MONTHS - 1L) : from, last, lender);
    }
}
