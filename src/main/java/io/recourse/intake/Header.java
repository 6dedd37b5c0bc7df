package io.recourse.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The first row of a file: which column stands where. */
record Header(List<String> columns) {

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAME = 40;

    static Header of(CsvRow row) {
        return new Header(row.fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Why the file cannot be read by this header. */
    Optional<RowError> objection(FileKind kind, int line) {
        List<String> needed = new ArrayList<>(kind.columns());
        needed.addAll(GuarantorColumns.needed(columns));
        List<String> missing = without(needed, columns);
        List<String> unknown = without(without(columns, kind.columns()), kind.optionalColumns());
        if (!missing.isEmpty() && !unknown.isEmpty()) {
            return Optional.of(RowError.ofRow(line, "intake.header.wrong", named(missing), named(unknown)));
        }
        if (!missing.isEmpty()) {
            return Optional.of(RowError.ofRow(line, "intake.header.missing", named(missing)));
        }
        if (!unknown.isEmpty()) {
            return Optional.of(RowError.ofRow(line, "intake.header.unknown", named(unknown)));
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            return Optional.of(RowError.ofRow(line, "intake.header.repeated"));
        }
        return Optional.empty();
    }

    Row name(CsvRow row) {
        if (row.malformed() != null) {
            return new Row(row.line(), Map.of(), RowError.ofRow(row.line(), row.malformed()));
        }
        if (row.fields().size() != columns.size()) {
            return new Row(
                    row.line(),
                    Map.of(),
                    RowError.ofRow(
                            row.line(),
                            "intake.row.columns",
                            columns.size(),
                            row.fields().size()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.fields().get(i));
        }
        return new Row(row.line(), values, null);
    }

    private static List<String> without(List<String> names, List<String> known) {
        List<String> rest = new ArrayList<>(names);
        rest.removeAll(known);
        return rest;
    }

    private static String named(List<String> names) {
        List<String> shown = names.stream()
                .limit(MOST_NAMED)
                .map(name -> name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…")
                .map(name -> name.isEmpty() ? "\"\"" : name)
                .toList();
        return String.join(", ", shown) + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
