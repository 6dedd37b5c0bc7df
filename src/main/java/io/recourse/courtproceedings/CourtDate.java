package io.recourse.courtproceedings;

import io.recourse.common.CaseNo;
import io.recourse.deadlines.StatutoryDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Locale;

/**
 * A day that the law or the court sets in a pending suit, or for one that property is preserved for.
 *
 * @param workBy the last working day up to the day, not rolled forward: what the lender's own work goes by
 * @param on the last day of a period, rolled over days off, or the day of a hearing
 * @param isProvisional whether the day may move once the calendar of its year is loaded
 * @param since the day that the period is counted from; null of a hearing
 * @param source the rule's annotation with the article; null of a hearing, which the court sets
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
        LocalDate workBy,
        boolean isProvisional,
        LocalDate since,
        String source,
        boolean isSuspended,
        LocalTime at,
        String room) {

    /** By day, then hour; what has no hour first. */
    public static final Comparator<CourtDate> ORDER = Comparator.comparing(CourtDate::on)
            .thenComparing(CourtDate::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(date -> date.caseNo().value())
            .thenComparing(CourtDate::kind);

    /** What ends or happens then. */
    public enum Kind {
        PRESERVED_SUIT(Concern.ACT),
        PRESERVATION_RENEWAL(Concern.ACT),
        ACCEPTANCE(Concern.COURT),
        CORRECTION(Concern.ACT),
        CONFIRMATION(Concern.ACT),
        FEE(Concern.ACT),
        ORDER(Concern.COURT),
        SERVICE(Concern.COURT),
        NOTICE(Concern.EVENT),
        DEFENCE(Concern.DEBTOR),
        HEARING(Concern.EVENT),
        TRIAL(Concern.COURT),
        OWN_APPEAL(Concern.ACT),
        APPEAL(Concern.ACT),
        DECLINE(Concern.ACT),
        PERFORMANCE(Concern.DEBTOR),
        MISSED(Concern.ACT),
        EXECUTION(Concern.ACT);

        private final Concern concern;

        Kind(Concern concern) {
            this.concern = concern;
        }
    }

    /** Whose a day is. */
    public enum Concern {
        /** The lender may miss something by it. */
        ACT,
        /** Something happens, which is past once it did. */
        EVENT,
        /** The debtor is to do something, which the lender waits for. */
        DEBTOR,
        /** The court is to do something, which the lender waits for and may ask after. */
        COURT
    }

    public Concern concern() {
        return kind.concern;
    }

    /** Whether the lender waits for others. */
    public boolean isExpected() {
        return kind.concern == Concern.COURT || kind.concern == Concern.DEBTOR;
    }

    /** Whether the lender's people are warned of it: of what they may miss, though it is over, and of what is to come. */
    boolean isWarnedOf(LocalDate today) {
        return switch (kind.concern) {
            case ACT -> true;
            case EVENT, DEBTOR -> !on.isBefore(today);
            case COURT -> false;
        };
    }

    StatutoryDay statutoryDay() {
        return new StatutoryDay(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), on);
    }
}
