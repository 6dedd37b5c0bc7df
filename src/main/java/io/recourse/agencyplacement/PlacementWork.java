package io.recourse.agencyplacement;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What fees are reckoned of: a placement that was handed over.
 *
 * @param lastDay the last day on which the agency has the case; null while it has it
 * @param firstContact the day of its first contact with the debtor; null before
 * @param breach whether a contact in it was against a rule
 * @param payments what came in while the agency had the case and was not taken back
 */
record PlacementWork(
        UUID placement,
        CaseNo caseNo,
        LocalDate handedOverOn,
        LocalDate lastDay,
        LocalDate firstContact,
        boolean breach,
        List<Received> payments) {

    /** Money that came in on a day. */
    record Received(LocalDate on, Money amount) {}

    boolean reached(int serviceDays) {
        return firstContact != null && !breach && !firstContact.isAfter(handedOverOn.plusDays(serviceDays));
    }
}
