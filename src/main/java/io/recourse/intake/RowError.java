package io.recourse.intake;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a file, a row or one column of it.
 *
 * @param line physical line on which the row begins, the header is line 1; null for the file as a whole
 * @param column name in the header; null for the row as a whole
 * @param value what stands there, at most {@value #LONGEST_VALUE} characters of it; null where nothing does
 * @param code a key of {@code messages*.properties}
 * @param arguments fill the message's places
 */
public record RowError(Integer line, String column, String value, String code, List<String> arguments) {

    private static final int LONGEST_VALUE = 200;

    public RowError {
        value = value == null || value.isEmpty() ? null : cut(value);
        arguments = List.copyOf(arguments);
    }

    static RowError of(Integer line, String column, String value, String code, Object... arguments) {
        return new RowError(
                line,
                column,
                value,
                code,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static RowError ofFile(String code, Object... arguments) {
        return of(null, null, null, code, arguments);
    }

    static RowError ofRow(int line, String code, Object... arguments) {
        return of(line, null, null, code, arguments);
    }

    /** PostgreSQL stores no NUL, and half a character is none. */
    private static String cut(String value) {
        String storable = value.replace('\0', '\uFFFD');
        if (storable.length() <= LONGEST_VALUE) {
            return storable;
        }
        int end = Character.isHighSurrogate(storable.charAt(LONGEST_VALUE - 2)) ? LONGEST_VALUE - 2 : LONGEST_VALUE - 1;
        return storable.substring(0, end) + "…";
    }
}
