package io.recourse.engine;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int LONGEST_TEXT = 4000;

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
            values[i] = value(components[i], fields.get(components[i].getName()), errors);
        }
        refuseIfAny(errors);
        F record = construct(form, components, values);
        validator.validate(record).stream().map(FormReader::error).forEach(errors::add);
        refuseIfAny(errors);
        return record;
    }

    private static Object value(RecordComponent component, Object raw, List<FieldError> errors) {
        Class<?> type = component.getType();
        if (raw == null || "".equals(raw)) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        String text = raw.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            errors.add(FieldError.of(component.getName(), "form.too-long", LONGEST_TEXT));
            return null;
        }
        try {
            return convert(type, text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            errors.add(FieldError.of(component.getName(), "form.not-a-" + kind(type)));
            return null;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object convert(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == Integer.class) {
            return new BigDecimal(text).intValueExact();
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

    private static String kind(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return "number";
        }
        return "choice";
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        List<Object> arguments = List.of("min", "max", "value", "integer", "fraction", "regexp").stream()
                .filter(attributes::containsKey)
                .map(attributes::get)
                .map(Object::toString)
                .map(Object.class::cast)
                .toList();
        return new FieldError(violation.getPropertyPath().toString(), "form.constraint." + annotation, arguments);
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
