package io.recourse.engine;

import io.recourse.common.FieldError;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One field as it was submitted, by a form or by anybody who speaks HTTP, made a value of its record. */
final class FieldValue {

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_DIGITS = 30;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private FieldValue() {}

    /**
     * Reads a field.
     *
     * @return null, or false for a box, when nothing was submitted but blanks, or what cannot be read
     */
    static Object read(RecordComponent component, Object raw, List<FieldError> errors) {
        Class<?> type = component.getType();
        String text = raw == null ? "" : raw.toString().strip();
        if (text.isEmpty()) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        if (text.length() > LONGEST_TEXT) {
            errors.add(FieldError.of(component.getName(), "form.too-long", LONGEST_TEXT));
            return fallback(type);
        }
        try {
            if (raw instanceof Map || raw instanceof Collection || text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("not a plain value");
            }
            return convert(type, text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            errors.add(FieldError.of(component.getName(), "form.not-a-" + kind(type)));
            return fallback(type);
        }
    }

    private static Object fallback(Class<?> type) {
        return type == boolean.class ? Boolean.FALSE : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object convert(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == LocalDate.class) {
            return date(text);
        }
        if (type == BigDecimal.class) {
            return number(text);
        }
        if (type == Integer.class) {
            return number(text).intValueExact();
        }
        if (type == boolean.class || type == Boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, text);
        }
        throw new IllegalStateException("a form cannot hold a " + type);
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    /** A short text may name a number of a billion digits, as 1e999999999 does. */
    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String kind(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return "number";
        }
        return type == String.class ? "text" : "choice";
    }
}
