package io.recourse.oversight;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.web.CsvDownload;
import io.recourse.web.ExcelDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The forecast as files: of each team and person what is due on each day, and the figures of the page. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class ForecastDownloads {

    private static final String COUNT = "#,##0";
    private static final String A_DAY = "#,##0.0";
    private static final List<String> FIGURES = List.of(
            "open", "unclaimed", "overdue", "due", "expected", "held", "arrived", "done", "capacity", "breaches");
    private static final List<String> FORMULAS =
            List.of("due", "expected", "breaches", "held", "arrived", "done", "capacity", "state");

    private final Forecast forecast;
    private final ForecastRows rows;
    private final MessageSource messages;
    private final Clock clock;

    ForecastDownloads(Forecast forecast, ForecastRows rows, MessageSource messages, Clock clock) {
        this.forecast = forecast;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/forecast.csv")
    void csv(DeadlineBoard.Scope scope, Locale language, HttpServletResponse response) throws IOException {
        List<ForecastRows.Row> teams = rows.teams(forecast.teams(scope), scope, language);
        List<ForecastRows.Row> people = rows.people(scope);
        try (CsvDownload csv = CsvDownload.to(response, fileName(language))) {
            List<String> heads = new ArrayList<>(heads(text("forecast.whose", language), language));
            heads.add(1, text("forecast.state", language));
            csv.row(heads);
            Stream.concat(teams.stream(), people.stream())
                    .forEach(row -> csv.row(Stream.concat(
                                    Stream.of(row.name(), state(row.load(), language)),
                                    numbers(row.load()).stream()
                                            .map(number -> number == null ? "" : number.toPlainString()))
                            .toList()));
        }
    }

    @GetMapping("/forecast.xlsx")
    void excel(DeadlineBoard.Scope scope, Locale language, HttpServletResponse response) throws IOException {
        List<Workload> loads = forecast.teams(scope);
        List<ForecastRows.Row> people = rows.people(scope);
        int past = loads.stream().mapToInt(Workload::days).max().orElse(0);
        boolean paced = loads.stream().allMatch(Workload::isPaced);
        try (ExcelDownload excel = ExcelDownload.to(response, fileName(language))) {
            excel.sheet(
                    text("forecast.days", language),
                    Stream.of("day", "due", "expected", "breaches")
                            .map(head -> text("forecast." + head, language))
                            .toList());
            rows.days(loads, scope)
                    .forEach(day -> excel.row(
                            day.day().toString(),
                            List.of(
                                    cell(number(day.due()), COUNT),
                                    cell(paced ? number(day.expected()) : null, COUNT),
                                    cell(paced ? number(day.breaches()) : null, COUNT))));
            sheet(excel, "forecast.teams", rows.teams(loads, scope, language), language);
            sheet(excel, "forecast.people", people, language);
            excel.sheet(
                    text("results.formulas", language),
                    List.of(text("recovery.figure", language), text("recovery.formula", language)));
            FORMULAS.forEach(figure -> excel.row(List.of(
                    text("forecast." + figure, language),
                    messages.getMessage("forecast.formula." + figure, new Object[] {past}, language))));
        }
    }

    private void sheet(ExcelDownload excel, String name, List<ForecastRows.Row> some, Locale language) {
        excel.sheet(text(name, language), heads(text(name, language), language));
        some.forEach(row -> {
            List<ExcelDownload.Cell> cells = new ArrayList<>();
            List<BigDecimal> numbers = numbers(row.load());
            for (int n = 0; n < numbers.size(); n++) {
                boolean aDay = n < FIGURES.size() && List.of("arrived", "done").contains(FIGURES.get(n));
                cells.add(cell(numbers.get(n), aDay ? A_DAY : COUNT));
            }
            excel.row(row.name(), cells);
        });
    }

    private List<String> heads(String first, Locale language) {
        return Stream.of(
                        Stream.of(first),
                        FIGURES.stream().map(figure -> text("forecast." + figure, language)),
                        forecast.days().stream().map(LocalDate::toString))
                .flatMap(each -> each)
                .toList();
    }

    /** In the order of the heads; null where the pace is not known. */
    private static List<BigDecimal> numbers(Workload load) {
        boolean paced = load.isPaced();
        List<BigDecimal> numbers = new ArrayList<>();
        Stream.of(load.open(), load.unclaimed(), load.breached(), load.dueInAll())
                .map(ForecastDownloads::number)
                .forEach(numbers::add);
        numbers.add(paced ? number(load.expected()) : null);
        numbers.add(number(load.held()));
        numbers.add(paced ? new BigDecimal(load.arrivedADay()) : null);
        numbers.add(paced ? new BigDecimal(load.doneADay()) : null);
        numbers.add(paced ? number(load.capacity()) : null);
        numbers.add(paced ? number(load.breaches()) : null);
        load.due().stream().map(ForecastDownloads::number).forEach(numbers::add);
        return numbers;
    }

    private String state(Workload load, Locale language) {
        return text(
                "forecast." + (load.isPaced() ? load.isOverloaded() ? "overloaded" : "manageable" : "unpaced"),
                language);
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }

    private static ExcelDownload.Cell cell(BigDecimal number, String format) {
        return new ExcelDownload.Cell(number, format);
    }

    private String fileName(Locale language) {
        return text("forecast.title", language) + "-" + LocalDate.now(clock);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
