package io.recourse.courtproceedings;

import io.recourse.common.CaseNo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * A day that the law or the court sets in a pending suit.
 *
 * @param on the last day of a period, rolled over days off, or the day of a hearing
 * @param isProvisional whether the day may move once the calendar of its year is loaded
 * @param since the day that the period is counted from; null of a hearing
 * @param source the rule's annotation with the article; null of what the court itself sets
 * @param isSuspended whether the debtor settles meanwhile; the day stands none the less
 * @param at the hour; null where there is none
 * @param room null where it is not known
 */
public record CourtDate(
        CaseNo caseNo,
        String court,
        String courtCaseNo,
        Kind kind,
        LocalDate on,
        boolean isProvisional,
        LocalDate since,
        String source,
        boolean isSuspended,
        LocalTime at,
        String room) {

    /** By day, then hour; what has no hour first. */
    static final Comparator<CourtDate> ORDER = Comparator.comparing(CourtDate::on)
            .thenComparing(CourtDate::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(date -> date.caseNo().value())
            .thenComparing(CourtDate::kind);

    /** What ends or happens then. */
    public enum Kind {
        ACCEPTANCE,
        CORRECTION,
        FEE,
        NOTICE,
        HEARING,
        APPEAL,
        DECLINE,
        PERFORMANCE,
        EXECUTION
    }
}
