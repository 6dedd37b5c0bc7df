package io.recourse.documents.template;

import io.recourse.common.Money;
import io.recourse.documents.ChineseFormat;
import io.recourse.documents.Rate;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A record as its template reads it: a tree of texts, whole numbers, booleans, lists and named branches, with every value
 * already formatted. It is kept as JSON beside the document, so that the document can be rendered again when the record's
 * type has long changed.
 *
 * <ul>
 *   <li>{@code Money} becomes a branch with {@code figures} (12,345.60), {@code capital} (大写) and {@code zero};
 *   <li>a date becomes a branch with {@code iso}, {@code date} (2026年11月22日), {@code formal} (二〇二六年十一月二十二日)
 *       and {@code english} (22 November 2026);
 *   <li>a {@link Rate} becomes 15.4%; an enum its name; a blank text nothing;
 *   <li>a record of one component called {@code value} becomes that value's text, any other a branch of its components.
 * </ul>
 */
public final class PrintTree {

    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PrintTree() {}

    public static Map<String, Object> of(Record record) {
        Map<String, Object> branch = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            branch.put(component.getName(), shown(read(component, record)));
        }
        return Collections.unmodifiableMap(branch);
    }

    private static Object shown(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        } else if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        } else if (value instanceof Money money) {
            return Map.of(
                    "figures", ChineseFormat.figures(money),
                    "capital", ChineseFormat.capital(money),
                    "zero", money.isZero());
        } else if (value instanceof LocalDate date) {
            return Map.of(
                    "iso", date.toString(),
                    "date", ChineseFormat.date(date),
                    "formal", ChineseFormat.formalDate(date),
                    "english", ENGLISH_DATE.format(date));
        } else if (value instanceof Rate rate) {
            return rate.percent();
        } else if (value instanceof Enum<?> choice) {
            return choice.name();
        } else if (value instanceof List<?> list) {
            return list.stream().map(PrintTree::shown).toList();
        } else if (value instanceof Record record) {
            return isIdentifier(record) ? record.toString() : of(record);
        }
        throw new IllegalArgumentException(
                "a document cannot print a " + value.getClass().getName());
    }

    private static boolean isIdentifier(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
