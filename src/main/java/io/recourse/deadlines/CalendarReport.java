package io.recourse.deadlines;

import java.util.List;
import java.util.SortedSet;

/**
 * What became of a calendar file. A year with a row missing would move legal deadlines unseen, so a file with a bad row is
 * not loaded at all.
 *
 * @param years the years that the file replaced, in order; empty when it was not loaded
 * @param days how many days it holds that depart from the week
 * @param errors every bad row; empty when the file was loaded
 */
public record CalendarReport(SortedSet<Integer> years, int days, List<BadRow> errors) {

    public boolean isLoaded() {
        return errors.isEmpty();
    }

    /**
     * Why the file was not loaded.
     *
     * @param line the line in the file, from 1; 0 for the file as a whole
     * @param column the column's name; null for the row as a whole
     * @param value what was read there; null for the file as a whole
     * @param code a key of {@code messages/deadlines*.properties}
     * @param arguments what fills the message's places
     */
    public record BadRow(long line, String column, String value, String code, List<Object> arguments) {

        static BadRow of(long line, String column, String value, String code, Object... arguments) {
            return new BadRow(line, column, value, code, List.of(arguments));
        }
    }
}
