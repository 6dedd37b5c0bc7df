package io.recourse.courtproceedings.process;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.courtproceedings.Settlement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the instalments of a settlement: a day and an amount a line, as {@code 2027-01-31 500.00}. */
final class SettledDates {

    private static final Pattern LINE =
            Pattern.compile("(?<day>\\d{4}-\\d{2}-\\d{2})[\\s,;，；:：]+[¥￥]?(?<amount>\\d{1,8}(\\.\\d{1,2})?)\\s*元?");

    private SettledDates() {}

    /**
     * @return null where nothing is written
     * @throws InvalidFields for instalments
     */
    static Settlement read(String text, boolean allDueOnMiss) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<Settlement.Instalment> instalments = text.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(SettledDates::line)
                .toList();
        return new Settlement(instalments, allDueOnMiss);
    }

    private static Settlement.Instalment line(String line) {
        Matcher found = LINE.matcher(line.strip());
        try {
            if (found.matches()) {
                Money amount = Money.of(found.group("amount"));
                if (amount.isPositive()) {
                    return new Settlement.Instalment(LocalDate.parse(found.group("day")), amount);
                }
            }
        } catch (DateTimeException noDay) {
            // told below, as any other line that cannot be read
        }
        throw new InvalidFields(List.of(FieldError.of("instalments", "proceedings.instalments-unread", line.strip())));
    }
}
