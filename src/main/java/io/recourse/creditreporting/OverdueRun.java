package io.recourse.creditreporting;

import io.recourse.ledger.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The unbroken time for which something of a loan was past due; a part payment does not end it. */
final class OverdueRun {

    private OverdueRun() {}

    /** The due date that was missed first since the loan was last without arrears; null when nothing is past due. */
    static LocalDate begunOn(Statement statement) {
        if (statement.balance().daysPastDue() == 0) {
            return null;
        }
        LocalDate begun = statement.asOf().minusDays(statement.balance().daysPastDue());
        List<Statement.InstalmentLine> latestFirst = statement.instalments().stream()
                .sorted(Comparator.comparing(Statement.InstalmentLine::dueOn).reversed())
                .toList();
        for (Statement.InstalmentLine line : latestFirst) {
            if (line.dueOn().isBefore(begun) && wasUnpaidOn(begun, line, statement)) {
                begun = line.dueOn();
            }
        }
        return begun;
    }

    private static boolean wasUnpaidOn(LocalDate day, Statement.InstalmentLine line, Statement statement) {
        return statement.postings().stream()
                .anyMatch(posting -> posting.instalmentNo() == line.no()
                        && posting.part() != Statement.Part.PENALTY
                        && posting.postedOn().isAfter(day));
    }
}
