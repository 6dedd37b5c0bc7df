package io.recourse.intake;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the values of a row and remembers all that is wrong with them. A value is read without the spaces around it, and
 * with a space for each line break in it; a column is blamed once.
 */
final class Cells {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final int EARLIEST_YEAR = 1980;
    private static final int LATEST_YEAR = 2199;
    private static final int CENTS = 2;
    private static final int RATE_DECIMALS = 6;

    private final Row row;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, RowError> faults = new HashMap<>();

    Cells(Row row) {
        this.row = row;
        row.values().forEach((column, text) -> {
            String value = text.replaceAll("\\R", " ").strip();
            values.put(column, value);
            value.codePoints().filter(Cells::isInvisible).findFirst().ifPresent(character -> {
                blame(column, "intake.value.invisible-character", "U+%04X".formatted(character));
                values.put(column, "");
            });
        });
    }

    int line() {
        return row.line();
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** In the order of the columns. */
    List<RowError> faults() {
        List<RowError> inOrder = new ArrayList<>();
        row.values().keySet().stream()
                .filter(faults::containsKey)
                .map(faults::get)
                .forEach(inOrder::add);
        return inOrder;
    }

    void blame(String column, String code, Object... arguments) {
        faults.putIfAbsent(column, RowError.of(row.line(), column, row.values().get(column), code, arguments));
    }

    void blame(InvalidFields invalid) {
        for (FieldError error : invalid.errors()) {
            blame(error.field(), error.code(), error.arguments().toArray());
        }
    }

    /** Whether the file names the column. */
    boolean has(String column) {
        return values.containsKey(column);
    }

    /** What stands there, or nothing; an empty column is no fault, nor is one that files may leave out. */
    Optional<String> optional(String column, int longest) {
        String value = values.getOrDefault(column, "");
        if (value.codePointCount(0, value.length()) > longest) {
            blame(column, "intake.value.too-long", longest);
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    Optional<String> text(String column, int longest) {
        Optional<String> value = optional(column, longest);
        if (value.isEmpty()) {
            blame(column, "intake.value.missing");
        }
        return value;
    }

    /** A value that must have a form. */
    Optional<String> text(String column, Pattern form, String code) {
        return text(column, Lines.LONGEST)
                .filter(value -> holds(form.matcher(value).matches(), column, code));
    }

    /** A value that refuses itself when it is malformed. */
    <T> Optional<T> value(String column, Function<String, T> parse) {
        return text(column, Lines.LONGEST).flatMap(value -> {
            try {
                return Optional.of(parse.apply(value));
            } catch (Refused e) {
                blame(column, e.code(), e.arguments());
                return Optional.empty();
            }
        });
    }

    <E extends Enum<E>> Optional<E> choice(String column, Class<E> choices) {
        return text(column, Lines.LONGEST).flatMap(value -> {
            Optional<E> chosen = Arrays.stream(choices.getEnumConstants())
                    .filter(choice -> choice.name().equals(value))
                    .findFirst();
            holds(chosen.isPresent(), column, "intake.value.not-a-choice", names(choices));
            return chosen;
        });
    }

    /** Of a column that files may leave out. */
    <E extends Enum<E>> Optional<E> optionalChoice(String column, Class<E> choices) {
        return values.getOrDefault(column, "").isEmpty() ? Optional.empty() : choice(column, choices);
    }

    Optional<LocalDate> date(String column) {
        return text(column, DATE, "intake.value.not-a-date").flatMap(value -> calendarDay(column, value));
    }

    Optional<LocalDate> optionalDate(String column) {
        return values.get(column).isEmpty() ? Optional.empty() : date(column);
    }

    Optional<BigDecimal> amount(String column) {
        return decimal(column, CENTS, "intake.value.not-an-amount");
    }

    Optional<BigDecimal> rate(String column) {
        return decimal(column, RATE_DECIMALS, "intake.value.not-a-rate");
    }

    Optional<Integer> wholeNumber(String column) {
        return text(column, WHOLE_NUMBER, "intake.value.not-a-whole-number").map(Integer::valueOf);
    }

    private Optional<BigDecimal> decimal(String column, int decimals, String code) {
        return text(column, NUMBER, code)
                .map(BigDecimal::new)
                .filter(number -> holds(number.scale() <= decimals, column, code));
    }

    private Optional<LocalDate> calendarDay(String column, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            boolean plausible = day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
            return Optional.of(day)
                    .filter(d -> holds(plausible, column, "intake.value.implausible-year", EARLIEST_YEAR, LATEST_YEAR));
        } catch (DateTimeException e) {
            blame(column, "intake.value.no-such-day");
            return Optional.empty();
        }
    }

    private boolean holds(boolean rule, String column, String code, Object... arguments) {
        if (!rule) {
            blame(column, code, arguments);
        }
        return rule;
    }

    private static String names(Class<? extends Enum<?>> choices) {
        return String.join(
                ", ", Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
    }

    /** Control, zero-width and broken characters: nobody sees them, and no letter can print them. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == '\uFFFD';
        };
    }
}
