package io.recourse.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a CSV file. */
final class CsvSource implements RowSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvRows rows;
    private final CsvRow first;
    private final Header header;

    CsvSource(InputStream bytes, Charset encoding) {
        rows = new CsvRows(withoutMark(new InputStreamReader(bytes, encoding)));
        first = rows.next();
        header = first == null ? null : Header.of(first);
    }

    @Override
    public Optional<RowError> objection(FileKind kind) {
        if (first == null) {
            return Optional.of(RowError.ofFile("intake.file.empty"));
        }
        if (first.malformed() != null) {
            return Optional.of(RowError.ofRow(first.line(), first.malformed()));
        }
        return header.objection(kind, first.line());
    }

    @Override
    public void skipTo(int line) {
        if (line == 0) {
            return;
        }
        CsvRow row;
        do {
            row = rows.next();
        } while (row != null && row.line() < line);
    }

    @Override
    public List<Row> next(int most) {
        List<Row> next = new ArrayList<>(most);
        CsvRow row;
        while (next.size() < most && (row = rows.next()) != null) {
            next.add(header.name(row));
        }
        return next;
    }

    private static BufferedReader withoutMark(Reader text) {
        try {
            BufferedReader buffered = new BufferedReader(text);
            buffered.mark(1);
            if (buffered.read() != BYTE_ORDER_MARK) {
                buffered.reset();
            }
            return buffered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
