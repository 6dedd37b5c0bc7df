package io.recourse.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form or row whose fields are not valid: one entry a field. Nothing was changed. */
public class InvalidFields extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.code()).collect(Collectors.joining(", ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The first error of each field, for a form that shows it beside the field. */
    public Map<String, FieldError> byField() {
        Map<String, FieldError> first = new LinkedHashMap<>();
        errors.forEach(error -> first.putIfAbsent(error.field(), error));
        return first;
    }
}
