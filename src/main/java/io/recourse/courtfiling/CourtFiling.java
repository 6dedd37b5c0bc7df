package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A suit, or an application for a payment order, on its way to the court. It guards its own transitions: what is filed
 * was drafted by a lawyer, reviewed, and approved by somebody else.
 *
 * @param proposedRoute what the decision table proposed, and {@code routeWhy} its reasons
 * @param route what the lawyer chose
 * @param claim null until drafted
 * @param returnedBy who sent it back last, with {@code returnReason}; null when nobody did
 * @param documentIds the packet's papers in the order of filing; the signed ones once it is approved
 * @param bundleId the evidence that was bound with what was approved, and goes to the court with it; null before
 * @param filed null until the court received it
 */
public record CourtFiling(
        UUID id,
        CaseNo caseNo,
        FilingStatus status,
        Route proposedRoute,
        String routeWhy,
        Route route,
        Claim claim,
        Actor draftedBy,
        Actor reviewedBy,
        Actor approvedBy,
        Actor returnedBy,
        String returnReason,
        List<UUID> documentIds,
        UUID bundleId,
        Filed filed,
        int version) {

    /**
     * What is claimed.
     *
     * @param court the court that is asked
     * @param venue why that court; null for a draft from before it was asked
     * @param cutOffOn the day to which interest and penalty are counted
     * @param interestToPayment whether interest is claimed further, until payment
     * @param preservation the property to be preserved; null where none is
     * @param facts null for a draft from before they were asked
     */
    public record Claim(
            String court,
            Venue venue,
            LocalDate cutOffOn,
            Money amount,
            Money courtFee,
            boolean interestToPayment,
            PreservationSought preservation,
            ClaimFacts facts,
            String note) {

        /** The court that is asked to preserve property. */
        public String preservationCourt() {
            return preservation.court() == null ? court : preservation.court();
        }

        Claim preserved(LocalDate on, String orderNo) {
            PreservationSought ordered = preservation.ordered(on, orderNo);
            return new Claim(court, venue, cutOffOn, amount, courtFee, interestToPayment, ordered, facts, note);
        }
    }

    /** What the court made of it. */
    public record Filed(String courtName, String courtCaseNo, LocalDate on) {}

    public CourtFiling {
        documentIds = List.copyOf(documentIds);
    }

    /** Whether the packet names the guarantors, too; an application to preserve property first goes against the debtor alone. */
    public boolean suesGuarantors() {
        return claim != null && claim.facts() != null && claim.facts().guarantors() != null && !isPropertyFirst();
    }

    CourtFiling proposed(Route newRoute, String why) {
        require(FilingStatus.CONSIDERED);
        return new CourtFiling(
                id,
                caseNo,
                status,
                newRoute,
                why,
                route,
                claim,
                draftedBy,
                reviewedBy,
                approvedBy,
                returnedBy,
                returnReason,
                documentIds,
                bundleId,
                filed,
                version);
    }

    CourtFiling drafted(Route chosen, Claim newClaim, Actor by) {
        require(FilingStatus.CONSIDERED);
        return new CourtFiling(
                id,
                caseNo,
                FilingStatus.DRAFTED,
                proposedRoute,
                routeWhy,
                chosen,
                newClaim,
                by,
                null,
                null,
                returnedBy,
                returnReason,
                documentIds,
                null,
                null,
                version);
    }

    CourtFiling abandoned(Actor by) {
        require(FilingStatus.CONSIDERED);
        return at(FilingStatus.ABANDONED, by, null, null, documentIds, null, null);
    }

    /** Whether a court is to be asked to preserve property before it is asked for anything else: the packet does that. */
    public boolean isPropertyFirst() {
        return claim != null
                && claim.preservation() != null
                && claim.preservation().isFirst();
    }

    CourtFiling prepared(List<UUID> packet) {
        require(FilingStatus.DRAFTED);
        return at(FilingStatus.PREPARED, draftedBy, null, null, packet, null, null);
    }

    CourtFiling reviewed(Actor by) {
        require(FilingStatus.PREPARED);
        return at(FilingStatus.REVIEWED, draftedBy, by, null, documentIds, null, null);
    }

    /** @throws Refused with code {@code filing.own-draft}: nobody approves what he drafted himself */
    CourtFiling approved(Actor by) {
        require(FilingStatus.REVIEWED);
        if (by.equals(draftedBy)) {
            throw new Refused("filing.own-draft");
        }
        return at(FilingStatus.APPROVED, draftedBy, reviewedBy, by, documentIds, null, null);
    }

    /** @param bundle the evidence that is bound with the signed papers */
    CourtFiling signed(List<UUID> packet, UUID bundle) {
        require(FilingStatus.APPROVED);
        return at(FilingStatus.APPROVED, draftedBy, reviewedBy, approvedBy, packet, bundle, null);
    }

    CourtFiling received(Filed how) {
        require(FilingStatus.APPROVED);
        return at(FilingStatus.FILED, draftedBy, reviewedBy, approvedBy, documentIds, bundleId, how);
    }

    /** The court ordered the preservation that it was asked for before the suit: back to the drafting lawyer. */
    CourtFiling preserved(LocalDate on, String orderNo) {
        require(FilingStatus.APPROVED);
        return considered(claim.preserved(on, orderNo), returnedBy, returnReason);
    }

    /** Back to the drafting lawyer, from review, approval or the court. */
    CourtFiling returned(String reason, Actor by) {
        if (status != FilingStatus.PREPARED && status != FilingStatus.REVIEWED && status != FilingStatus.APPROVED) {
            throw new Refused("filing.wrong-status", status);
        }
        return considered(claim, by, reason);
    }

    private CourtFiling considered(Claim newClaim, Actor newReturnedBy, String newReason) {
        return new CourtFiling(
                id,
                caseNo,
                FilingStatus.CONSIDERED,
                proposedRoute,
                routeWhy,
                route,
                newClaim,
                draftedBy,
                null,
                null,
                newReturnedBy,
                newReason,
                documentIds,
                null,
                null,
                version);
    }

    private CourtFiling at(
            FilingStatus newStatus,
            Actor newDraftedBy,
            Actor newReviewedBy,
            Actor newApprovedBy,
            List<UUID> packet,
            UUID bundle,
            Filed how) {
        return new CourtFiling(
                id,
                caseNo,
                newStatus,
                proposedRoute,
                routeWhy,
                route,
                claim,
                newDraftedBy,
                newReviewedBy,
                newApprovedBy,
                returnedBy,
                returnReason,
                packet,
                bundle,
                how,
                version);
    }

    private void require(FilingStatus expected) {
        if (status != expected) {
            throw new Refused("filing.wrong-status", status);
        }
    }
}
