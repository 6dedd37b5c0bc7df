package io.recourse.creditreporting.process;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.creditreporting.CreditCorrection;
import io.recourse.creditreporting.ToldMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The months of a correction as a person writes them, one a line: month, amount past due, days past due. */
final class MonthLines {

    private static final String FIELD = "correctMonths";
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))\\s+¥?(\\d{1,8}(?:\\.\\d{1,2})?)\\s+(\\d{1,4})");

    private MonthLines() {}

    /**
     * What to begin with.
     *
     * @param statement what was stated before; null when nothing was
     */
    static String of(List<ToldMonth> told, CreditCorrection.Statement statement) {
        Map<YearMonth, String> lines = new TreeMap<>();
        told.forEach(month -> lines.put(month.month(), line(month.month(), month.amount(), month.daysPastDue())));
        if (statement != null) {
            statement
                    .months()
                    .forEach(month ->
                            lines.put(month.month(), line(month.month(), month.amount(), month.daysPastDue())));
        }
        return lines.values().stream().collect(Collectors.joining("\n"));
    }

    private static String line(YearMonth month, Money amount, int days) {
        return month + " " + amount + " " + days;
    }

    /** @throws InvalidFields for lines that cannot be read, or whose month stands twice */
    static List<ToldMonth> read(String lines) {
        List<ToldMonth> months = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> written =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (String line : written) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || !seen.add(matcher.group(1))) {
                errors.add(FieldError.of(FIELD, "correction.month-line", line));
                continue;
            }
            months.add(new ToldMonth(
                    YearMonth.parse(matcher.group(1)), Money.of(matcher.group(2)), Integer.parseInt(matcher.group(3))));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return months;
    }
}
