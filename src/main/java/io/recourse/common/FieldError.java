package io.recourse.common;

import java.util.List;

/**
 * What is wrong with one field of a form or one column of a row.
 *
 * @param field the field's key or the column's name
 * @param code a key of {@code messages*.properties}
 * @param arguments what fills the message's places, never personal data that the reader did not send himself
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
