package io.recourse.documents.publishing;

import io.recourse.common.Money;
import io.recourse.documents.Printable;
import io.recourse.documents.template.PrintTree;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A field that a template may print.
 *
 * @param path what stands in {@code ${…}}; of a list's entries, the name that a loop may give them comes first
 * @param parent the component that holds the record that has it, or null
 * @param record the type that has the field, for its meaning
 * @param name of the component
 * @param entry what a loop through a list may call an entry; null for what is no list
 * @param choices the names that a choice may have
 * @param sample what a sample prints there, or null
 */
public record TemplateField(
        String path,
        Kind kind,
        String parent,
        String record,
        String name,
        String entry,
        List<String> choices,
        String sample) {

    /** What a field is to a designer. */
    public enum Kind {
        TEXT,
        NUMBER,
        YES_OR_NO,
        CHOICE,
        AMOUNT,
        DATE,
        LIST,
        /** Of a message. */
        PLACE
    }

    /** What a designer writes to print it, or to loop through it. */
    public String expression() {
        return switch (kind) {
            case AMOUNT -> "[[${" + path + ".figures}]]";
            case DATE -> "[[${" + path + ".date}]]";
            case LIST -> "th:each=\"" + entry + " : ${" + path + "}\"";
            case PLACE -> "{" + path + "}";
            case YES_OR_NO, CHOICE -> "${" + path + "}";
            case TEXT, NUMBER -> "[[${" + path + "}]]";
        };
    }

    /** All fields of a record, those of records within it too, in its order. */
    public static List<TemplateField> of(Printable sample) {
        List<TemplateField> fields = new ArrayList<>();
        collect("", null, sample.getClass(), PrintTree.of((Record) sample), fields);
        return fields;
    }

    /** A field of a message, whose text holds nothing but places for them. */
    public static TemplateField ofMessage(String name, String sample) {
        return new TemplateField(name, Kind.PLACE, null, "Message", name, null, List.of(), sample);
    }

    private static void collect(
            String prefix, String parent, Class<?> record, Map<?, ?> tree, List<TemplateField> fields) {
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            Object value = tree == null ? null : tree.get(component.getName());
            String path = prefix + component.getName();
            Kind kind = kind(type);
            if (kind == null) {
                collect(path + ".", component.getName(), (Class<?>) type, (Map<?, ?>) value, fields);
                continue;
            }
            String entry = kind == Kind.LIST ? singular(entry(type)) : null;
            fields.add(new TemplateField(
                    path,
                    kind,
                    parent,
                    record.getSimpleName(),
                    component.getName(),
                    entry,
                    choices(type),
                    shown(value)));
            if (kind == Kind.LIST && entry(type).isRecord() && FieldTypes.isBranch(entry(type))) {
                Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
                collect(entry + ".", component.getName(), entry(type), (Map<?, ?>) first, fields);
            }
        }
    }

    /** Null for a record, whose components are fields of their own. */
    private static Kind kind(Type type) {
        if (type == Money.class) {
            return Kind.AMOUNT;
        } else if (type == LocalDate.class) {
            return Kind.DATE;
        } else if (type instanceof ParameterizedType) {
            return Kind.LIST;
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Kind.NUMBER;
        } else if (type == boolean.class || type == Boolean.class) {
            return Kind.YES_OR_NO;
        } else if (type instanceof Class<?> known && known.isEnum()) {
            return Kind.CHOICE;
        }
        return FieldTypes.isBranch(type) ? null : Kind.TEXT;
    }

    private static List<String> choices(Type type) {
        return type instanceof Class<?> known && known.isEnum()
                ? Arrays.stream(known.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }

    private static Class<?> entry(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** As our templates call a loop's variable: {@code lawyer} for a Lawyer. */
    private static String singular(Class<?> entry) {
        String name = entry == String.class ? "text" : entry.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String shown(Object value) {
        if (value instanceof Map<?, ?> branch) {
            return String.valueOf(branch.containsKey("figures") ? branch.get("figures") : branch.get("date"));
        } else if (value instanceof List<?> list) {
            return list.isEmpty() || list.get(0) instanceof Map ? null : String.valueOf(list.get(0));
        }
        return value == null ? null : String.valueOf(value);
    }
}
