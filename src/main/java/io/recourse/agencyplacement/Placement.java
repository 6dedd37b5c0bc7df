package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case's placement with an agency, from the proposal to the proof that the agency deleted the data.
 *
 * @param termUntil the last day of the entrustment
 * @param reason why the case is entrusted
 * @param approvedBy somebody else than proposed it; null until then
 * @param handoverId the file by which the agency was given the data; null until then
 * @param result what came of it; null until the agency tells
 * @param resultNote what the debtor disputes, or what his hardship is
 * @param endedOn null while it is open, as {@code endReason}
 * @param endNote why it was recalled or refused
 * @param certificateRef the agency's certificate of deletion (PIPL 21); null until it came
 * @param certificateOn the day that the certificate bears
 */
public record Placement(
        UUID id,
        CaseNo caseNo,
        String agencyCode,
        PlacementStatus status,
        LocalDate termUntil,
        String reason,
        Actor proposedBy,
        Instant proposedAt,
        Actor approvedBy,
        Instant approvedAt,
        UUID handoverId,
        Instant handedOverAt,
        PlacementResult result,
        String resultNote,
        Actor toldBy,
        Instant toldAt,
        LocalDate endedOn,
        PlacementEnd endReason,
        String endNote,
        String certificateRef,
        LocalDate certificateOn,
        Actor certificateBy,
        int version) {

    public boolean isOpen() {
        return status != PlacementStatus.ENDED;
    }

    /** Whether the agency was given the data, and has not proven that it deleted them. */
    public boolean owesDeletion() {
        return !isOpen() && handedOverAt != null && certificateRef == null;
    }
}
