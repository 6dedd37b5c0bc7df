package io.recourse.creditreporting;

import io.recourse.ledger.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What came of a month on a loan, as the tables of bureau codes ask it. */
public enum CourseOfMonth {
    NOT_OPEN,
    SETTLED,
    WRITTEN_OFF,
    NOTHING_DUE,
    PAID,
    /** What fell due in the month was paid after its due date, and before the month's end. */
    PAID_LATE,
    OVERDUE;

    /**
     * @param statement of the month's end
     * @param writtenOffOn null while the loan is not written off
     */
    static CourseOfMonth of(YearMonth month, LocalDate disbursedOn, LocalDate writtenOffOn, Statement statement) {
        LocalDate end = month.atEndOfMonth();
        if (disbursedOn.isAfter(end)) {
            return NOT_OPEN;
        }
        if (statement.balance().isSettled()) {
            return SETTLED;
        }
        if (writtenOffOn != null && !writtenOffOn.isAfter(end)) {
            return WRITTEN_OFF;
        }
        if (statement.balance().daysPastDue() > 0) {
            return OVERDUE;
        }
        List<Statement.InstalmentLine> due = statement.instalments().stream()
                .filter(line -> line.due() && YearMonth.from(line.dueOn()).equals(month))
                .toList();
        if (due.isEmpty()) {
            return NOTHING_DUE;
        }
        return due.stream().anyMatch(line -> wasPaidLate(line, statement)) ? PAID_LATE : PAID;
    }

    private static boolean wasPaidLate(Statement.InstalmentLine line, Statement statement) {
        return statement.postings().stream()
                .anyMatch(posting -> posting.instalmentNo() == line.no()
                        && posting.part() != Statement.Part.PENALTY
                        && posting.postedOn().isAfter(line.dueOn()));
    }
}
