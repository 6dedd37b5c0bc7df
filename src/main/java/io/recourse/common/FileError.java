package io.recourse.common;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a file that others sent, or with one of its rows.
 *
 * @param line on which the row begins, the header is line 1; null for the file as a whole
 * @param column as the file's description names it; null for the row as a whole
 * @param value what stands there; null where nothing does
 * @param code a message key
 */
public record FileError(Long line, String column, String value, String code, List<String> arguments) {

    private static final int LONGEST_VALUE = 100;

    public FileError {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    public static FileError of(Long line, String column, String value, String code, Object... arguments) {
        return new FileError(
                line,
                column,
                value,
                code,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
