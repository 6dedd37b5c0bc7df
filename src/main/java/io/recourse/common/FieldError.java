package io.recourse.common;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;

/**
 * What is wrong with one field of a form or one column of a row.
 *
 * @param field the field's key or the column's name
 * @param code a key of {@code messages*.properties}
 * @param arguments what fills the message's places, never personal data that the reader did not send himself
 */
public record FieldError(String field, String code, List<Object> arguments) {

    private static final List<String> LIMITS = List.of("min", "max", "value", "integer", "fraction", "regexp");

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** A constraint that a record's annotation states, with the limits that its message tells. */
    public static FieldError of(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        List<Object> limits = LIMITS.stream()
                .filter(constraint.getAttributes()::containsKey)
                .map(constraint.getAttributes()::get)
                .<Object>map(Object::toString)
                .toList();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        return new FieldError(violation.getPropertyPath().toString(), "form.constraint." + name, limits);
    }

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
