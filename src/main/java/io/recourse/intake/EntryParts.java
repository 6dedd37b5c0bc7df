package io.recourse.intake;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the versions of a booking have in common. */
final class EntryParts {

    /** A payer's bank writes so when the payer gave no reference. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private EntryParts() {}

    static BigDecimal value(ActiveOrHistoricCurrencyAndAmount amount) {
        return amount == null ? null : amount.getValue();
    }

    static String currency(ActiveOrHistoricCurrencyAndAmount amount) {
        return amount == null ? null : amount.getCcy();
    }

    static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** The bank's own calendar day. */
    static LocalDate day(LocalDate day, OffsetDateTime moment) {
        return day == null && moment != null ? moment.toLocalDate() : day;
    }

    static int count(String number) {
        return number != null && number.matches("\\d{1,9}") ? Integer.parseInt(number) : 1;
    }

    static List<String> references(String... given) {
        return Arrays.stream(given)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(reference -> !reference.isEmpty() && !reference.equalsIgnoreCase(NOT_PROVIDED))
                .distinct()
                .toList();
    }

    static String remark(List<String> free, Stream<String> structured, String more) {
        return Stream.concat(Stream.concat(free.stream(), structured), Stream.ofNullable(more))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    static String reason(String code, String own, List<String> more) {
        String reason = Stream.concat(Stream.of(code, own), more.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return reason.isEmpty() ? "?" : reason;
    }
}
