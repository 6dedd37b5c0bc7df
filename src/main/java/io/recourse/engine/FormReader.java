package io.recourse.engine;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Turns what a form submitted into its record: every field known, of the right type and valid, or refused with one
 * entry a field.
 */
@Component
class FormReader {

    private final Validator validator;

    FormReader(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidFields naming every field that is unknown, of a wrong type, missing or not allowed */
    <F extends Record> F read(Class<F> form, Map<String, Object> fields) {
        List<FieldError> errors = new ArrayList<>();
        RecordComponent[] components = form.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> errors.add(FieldError.of(name, "form.unknown-field")));
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = FieldValue.read(components[i], fields.get(components[i].getName()), errors);
        }
        refuseIfAny(errors);
        F record = construct(form, components, values);
        validator.validate(record).stream().map(FieldError::of).forEach(errors::add);
        refuseOpen(components, values, errors);
        refuseIfAny(errors);
        return record;
    }

    private static void refuseOpen(RecordComponent[] components, Object[] values, List<FieldError> errors) {
        Map<String, String> chosen = new HashMap<>();
        for (int i = 0; i < components.length; i++) {
            chosen.put(components[i].getName(), String.valueOf(values[i]));
        }
        Map<String, RequiredWhen> conditions = new HashMap<>();
        for (RecordComponent component : components) {
            conditions.put(component.getName(), component.getAnnotation(RequiredWhen.class));
        }
        for (int i = 0; i < components.length; i++) {
            RequiredWhen required = conditions.get(components[i].getName());
            boolean open = values[i] == null || values[i].equals(Boolean.FALSE);
            if (required != null && open && isMet(required, conditions, chosen)) {
                String code = values[i] == null ? "form.constraint.NotNull" : "form.constraint.AssertTrue";
                errors.add(FieldError.of(components[i].getName(), code));
            }
        }
    }

    private static boolean isMet(
            RequiredWhen required, Map<String, RequiredWhen> conditions, Map<String, String> chosen) {
        RequiredWhen before = conditions.get(required.field());
        return List.of(required.value()).contains(chosen.get(required.field()))
                && (before == null || isMet(before, conditions, chosen));
    }

    private static <F extends Record> F construct(Class<F> form, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<F> constructor = form.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the form record " + form.getName() + " cannot be made", e);
        }
    }

    private static void refuseIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
