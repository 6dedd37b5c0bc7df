package io.recourse.documents.publishing;

import io.recourse.common.InvalidFields;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a record cannot be without. Its constructor says so by refusing: law and guidance are written there and nowhere
 * else, so each field is left out once to see what happens.
 */
final class Demands {

    private Demands() {}

    /** The paths of the fields, those of records within it too, as {@code owed.total}. */
    static Set<String> of(Record complete) {
        Set<String> demanded = new TreeSet<>();
        collect("", complete, demanded);
        return demanded;
    }

    private static void collect(String prefix, Record record, Set<String> demanded) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String path = prefix + component.getName();
            Object value = read(component, record);
            if (!component.getType().isPrimitive() && isDemanded(record, component)) {
                demanded.add(path);
            }
            if (value instanceof Record inner && inner.getClass().getName().startsWith("io.recourse.")) {
                collect(path + ".", inner, demanded);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record inner) {
                collect(path + ".", inner, demanded);
            }
        }
    }

    private static boolean isDemanded(Record record, RecordComponent left) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(left.getName()) ? null : read(component, record))
                .toArray();
        try {
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            constructor.newInstance(values);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof InvalidFields;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
