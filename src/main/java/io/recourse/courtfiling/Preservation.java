package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import java.time.LocalDate;

/**
 * A preservation that a court is asked for or has ordered, and that somebody is still to see to.
 *
 * @param court that is asked
 * @param filedOn when the suit that it secures was filed; null of one before a suit
 * @param kind what is preserved; null where nobody recorded it
 * @param until its last day; null where nobody recorded it
 * @param isLatest whether it goes with the latest filing of its case
 */
public record Preservation(
        CaseNo caseNo,
        String court,
        PreservationSought sought,
        LocalDate filedOn,
        PreservationEnds.Kind kind,
        LocalDate until,
        boolean isLatest) {

    public boolean isOrdered() {
        return sought.isOrdered();
    }

    public boolean isFiled() {
        return filedOn != null;
    }
}
