package io.recourse.intake;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line physical line on which it begins
 * @param fields its values; empty when it is malformed
 * @param malformed message key of the reason why it cannot be split into values; null when it can
 */
record CsvRow(int line, List<String> fields, String malformed) {

    static CsvRow of(int line, List<String> fields) {
        return new CsvRow(line, List.copyOf(fields), null);
    }

    static CsvRow malformed(int line, String why) {
        return new CsvRow(line, List.of(), why);
    }

    boolean isBlank() {
        return malformed == null && fields.stream().allMatch(String::isBlank);
    }
}
