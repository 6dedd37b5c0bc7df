package io.recourse.documents.publishing;

import io.recourse.common.Money;
import io.recourse.documents.Rate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template may write after a dot: the branches that {@code PrintTree} makes of a record, told from its types. */
final class FieldTypes {

    /** What a loop's status offers. */
    record Loop(int count, boolean first, boolean last) {}

    private FieldTypes() {}

    /** The names below a value, in the order of the record; none below a text. */
    static Map<String, Type> below(Type type) {
        Map<String, Type> fields = new LinkedHashMap<>();
        if (type == Money.class) {
            List.of("figures", "capital").forEach(name -> fields.put(name, String.class));
            fields.put("zero", boolean.class);
        } else if (type == LocalDate.class) {
            List.of("iso", "date", "formal", "english").forEach(name -> fields.put(name, String.class));
        } else if (type instanceof ParameterizedType) {
            fields.put("size", int.class);
        } else if (type instanceof Class<?> record && record.isRecord() && !isText(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                fields.put(component.getName(), component.getGenericType());
            }
        }
        return fields;
    }

    /** Whether it cannot be printed as it is: one of the values below it must be named. */
    static boolean isBranch(Type type) {
        return type != null && !below(type).isEmpty();
    }

    private static boolean isText(Class<?> record) {
        return record == Rate.class
                || (record.getRecordComponents().length == 1
                        && record.getRecordComponents()[0].getName().equals("value"));
    }
}
