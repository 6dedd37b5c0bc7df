package io.recourse.intake;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The payments of a bank statement. A row's line is its number among the payments of the file, counted from 1: many banks
 * write the whole file on one line.
 */
final class StatementSource implements RowSource {

    private final Deque<Row> ready = new ArrayDeque<>();
    private final StatementRows rows = new StatementRows();
    private StatementXml xml;
    private RowError fault;

    StatementSource(InputStream bytes) {
        try {
            xml = new StatementXml(bytes);
            if (xml.version() < 2) {
                fault = RowError.ofFile("intake.statement.other-message");
            }
        } catch (XMLStreamException e) {
            fault = broken(e);
        }
    }

    @Override
    public Optional<RowError> objection(FileKind kind) {
        return ready.isEmpty() ? Optional.ofNullable(fault) : Optional.empty();
    }

    @Override
    public void skipTo(int line) {
        while (fill() && ready.getFirst().line() <= line) {
            ready.removeFirst();
        }
    }

    @Override
    public List<Row> next(int most) {
        List<Row> next = new ArrayList<>(most);
        while (next.size() < most && fill()) {
            next.add(ready.removeFirst());
        }
        return next;
    }

    /** Whether a row is ready. */
    private boolean fill() {
        while (ready.isEmpty() && fault == null) {
            try {
                BankEntry entry = xml.next();
                if (entry == null) {
                    return false;
                }
                ready.addAll(rows.of(xml.account(), xml.statementId(), entry));
            } catch (XMLStreamException e) {
                fault = broken(e);
            }
        }
        return !ready.isEmpty();
    }

    private static RowError broken(XMLStreamException e) {
        return RowError.ofFile(
                "intake.statement.broken",
                e.getLocation() == null ? "?" : e.getLocation().getLineNumber(),
                e.getLocation() == null ? "?" : e.getLocation().getColumnNumber());
    }
}
