package io.recourse.api;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a request's fields and remembers what is wrong with each, so that the caller learns all of it at once. */
final class RequestFields {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final List<FieldError> errors = new ArrayList<>();

    /** A required day; null when it is missing or wrong. */
    LocalDate day(String field, String value) {
        if (value == null || value.isBlank()) {
            return wrong(field, "form.constraint.NotNull");
        }
        return dayOr(field, value, null);
    }

    /** A day that may be left out. */
    LocalDate dayOr(String field, String value, LocalDate otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(value.strip());
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                    ? wrong(field, "deadlines.day-out-of-range", FIRST_DAY, LAST_DAY)
                    : day;
        } catch (DateTimeParseException e) {
            return wrong(field, "form.not-a-date");
        }
    }

    /** A required whole number of a range; null when it is missing or wrong. */
    Integer count(String field, String value, int from, int to) {
        if (value == null || value.isBlank()) {
            return wrong(field, "form.constraint.NotNull");
        }
        try {
            int count = Integer.parseInt(value.strip());
            if (count < from) {
                return wrong(field, "form.constraint.Min", from);
            }
            return count > to ? wrong(field, "form.constraint.Max", to) : (Integer) count;
        } catch (NumberFormatException e) {
            return wrong(field, "form.not-a-number");
        }
    }

    /** A required constant; null when it is missing or unknown. */
    <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return wrong(field, "form.constraint.NotNull");
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.strip()))
                .findFirst()
                .orElseGet(() -> wrong(field, "form.not-a-choice"));
    }

    /** Remembers that a field is wrong. */
    <T> T wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
        return null;
    }

    /** @throws InvalidFields when anything was wrong */
    void mustBeValid() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
