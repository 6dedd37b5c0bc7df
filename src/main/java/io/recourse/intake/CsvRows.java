package io.recourse.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a CSV text (RFC 4180), without blank ones. A value in quotation marks may go on over lines; where a mark is
 * never closed, only its own line is lost, not the file behind it.
 */
final class CsvRows {

    private static final int MOST_LINES = 50;

    private final CsvReader.CsvReaderBuilder parser =
            CsvReader.builder().allowUnclosedQuote(false).skipEmptyLines(false);
    private final Lines lines;

    CsvRows(BufferedReader text) {
        lines = new Lines(text);
    }

    /** The next row, or null after the last. */
    CsvRow next() {
        Line first = lines.next();
        while (first != null) {
            CsvRow row = startingWith(first);
            if (!row.isBlank()) {
                return row;
            }
            first = lines.next();
        }
        return null;
    }

    private CsvRow startingWith(Line first) {
        List<Line> record = new ArrayList<>(List.of(first));
        boolean open = isOpenAfter(first.text(), false);
        Line next = first;
        while (open && next != null && record.size() < MOST_LINES) {
            next = lines.next();
            if (next != null) {
                record.add(next);
                open = isOpenAfter(next.text(), true);
            }
        }
        if (open) {
            lines.giveBack(record.subList(1, record.size()));
            return CsvRow.malformed(first.number(), "intake.row.quotation-open");
        }
        return parse(record);
    }

    private CsvRow parse(List<Line> record) {
        int number = record.get(0).number();
        if (record.stream().anyMatch(Line::tooLong)) {
            return CsvRow.malformed(number, "intake.row.too-long");
        }
        String text = record.stream().map(Line::text).collect(Collectors.joining("\n"));
        if (text.isBlank()) {
            return CsvRow.of(number, List.of());
        }
        try {
            return CsvRow.of(number, parser.ofSingleCsvRecord(text).getFields());
        } catch (CsvParseException e) {
            return CsvRow.malformed(number, "intake.row.quotation-misplaced");
        }
    }

    /** Whether a line ends inside quotation marks; a mark opens at the beginning of a value only. */
    private static boolean isOpenAfter(String line, boolean openBefore) {
        boolean open = openBefore;
        boolean beginning = !openBefore;
        boolean closed = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && open) {
                open = false;
                closed = true;
            } else {
                open = open || c == '"' && (beginning || closed);
                closed = false;
            }
            beginning = !open && c == ',';
        }
        return open;
    }
}
