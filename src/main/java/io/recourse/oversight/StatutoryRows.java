package io.recourse.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Statutory days as the board tells them: with names, and links to the cases. */
@Component
class StatutoryRows {

    /** A line with its name and where its figures lead. */
    record Row(StatutoryDays.Line line, String name, String over, String near) {}

    /**
     * All lines.
     *
     * @param courtDays from how many days before a day at a court or of a dispute counts as near
     * @param limitationDays the same of limitation
     */
    record Table(List<Row> rows, int courtDays, int limitationDays) {}

    private final StatutoryDays days;
    private final BoardNames names;

    StatutoryRows(StatutoryDays days, BoardNames names) {
        this.days = days;
        this.names = names;
    }

    Table of(BoardBy by, DeadlineBoard.Scope scope, Locale language) {
        List<StatutoryDays.Line> lines = days.by(by, scope);
        Map<String, String> called =
                names.of(lines.stream().map(StatutoryDays.Line::group).toList(), by, language);
        List<Row> rows = lines.stream()
                .map(line -> new Row(
                        line,
                        called.get(line.group()),
                        BoardLinks.statutory(line.group(), by, true, scope),
                        BoardLinks.statutory(line.group(), by, false, scope)))
                .toList();
        return new Table(rows, days.courtDays(), days.limitationDays());
    }
}
