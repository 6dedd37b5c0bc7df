package io.recourse.documents;

import io.recourse.documents.template.PrintTree;
import io.recourse.studio.samples.Samples;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample records with one component changed. */
final class Records {

    private Records() {}

    /** Every sample, and once more for a reader of English where the document is a letter to the debtor. */
    static Stream<Printable> inAllLanguages(String name, String address) {
        return Samples.all(name, address).stream()
                .flatMap(sample -> Stream.concat(
                        Stream.of(sample),
                        Stream.of(sample).filter(Records::isLetter).map(Records::inEnglish)));
    }

    /** What a file of this sample is called: the template's name, with {@code _en} when a translation is enclosed. */
    static String name(Printable sample) {
        Object debtor = PrintTree.of((Record) sample).get("debtor");
        boolean english = debtor instanceof Map<?, ?> person && Boolean.TRUE.equals(person.get("readsEnglish"));
        return TemplateId.of(sample.getClass()).value() + (english ? "_en" : "");
    }

    static Object with(Record record, String field, Object value) throws Throwable {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
            values.add(
                    component.getName().equals(field)
                            ? value
                            : component.getAccessor().invoke(record));
        }
        Constructor<?> constructor = record.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isLetter(Printable sample) {
        return PrintTree.of((Record) sample).get("debtor") instanceof Map<?, ?> person
                && person.containsKey("readsEnglish");
    }

    private static Printable inEnglish(Printable letter) {
        try {
            Record debtor = (Record) letter.getClass().getMethod("debtor").invoke(letter);
            return (Printable) with((Record) letter, "debtor", with(debtor, "readsEnglish", true));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
