package io.recourse.demandletter;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A lawyer's letter (律师函). It guards its own transitions: only what a lawyer approved is dispatched, and only what was
 * dispatched can be delivered.
 *
 * @param deadlineDays days to pay or answer, from delivery
 * @param extraParagraph what a lawyer or assistant added; null for nothing
 * @param documentSha256 the hash of the current draft
 * @param approvedSha256 the hash that the lawyer approved; null before
 * @param deadlineOn the last day to pay or answer; null before delivery
 */
public record DemandLetter(
        UUID id,
        CaseNo caseNo,
        String letterNo,
        LetterStatus status,
        int deadlineDays,
        String extraParagraph,
        UUID documentId,
        String documentSha256,
        Instant draftedAt,
        Actor reviewedBy,
        String reviewNote,
        String approvedSha256,
        Instant dispatchedAt,
        LocalDate deliveredOn,
        String trackingNo,
        String proofNote,
        LocalDate deadlineOn,
        int version) {

    /** Names its dispatch among all messages. */
    public String occasion() {
        return "demand-letter/" + id;
    }

    DemandLetter amended(int newDeadlineDays, String newParagraph) {
        require(LetterStatus.RETURNED);
        return new DemandLetter(
                id,
                caseNo,
                letterNo,
                status,
                newDeadlineDays,
                newParagraph,
                documentId,
                documentSha256,
                draftedAt,
                reviewedBy,
                reviewNote,
                approvedSha256,
                dispatchedAt,
                deliveredOn,
                trackingNo,
                proofNote,
                deadlineOn,
                version);
    }

    DemandLetter redrafted(UUID document, String sha256, Instant at) {
        require(LetterStatus.RETURNED);
        return new DemandLetter(
                id,
                caseNo,
                letterNo,
                LetterStatus.DRAFTED,
                deadlineDays,
                extraParagraph,
                document,
                sha256,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    /** @param decision APPROVED, RETURNED or WITHDRAWN */
    DemandLetter reviewed(LetterStatus decision, String note, Actor by) {
        require(LetterStatus.DRAFTED);
        return new DemandLetter(
                id,
                caseNo,
                letterNo,
                decision,
                deadlineDays,
                extraParagraph,
                documentId,
                documentSha256,
                draftedAt,
                by,
                note,
                decision == LetterStatus.APPROVED ? documentSha256 : null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    DemandLetter dispatched(Instant at) {
        require(LetterStatus.APPROVED);
        return with(LetterStatus.DISPATCHED, at, null, null, null, null);
    }

    DemandLetter delivered(LocalDate on, String tracking, String proof, LocalDate deadline) {
        require(LetterStatus.DISPATCHED);
        return with(LetterStatus.DELIVERED, dispatchedAt, on, tracking, proof, deadline);
    }

    DemandLetter undelivered(String tracking, String proof) {
        require(LetterStatus.DISPATCHED);
        return with(LetterStatus.UNDELIVERED, dispatchedAt, null, tracking, proof, null);
    }

    private DemandLetter with(
            LetterStatus newStatus,
            Instant newDispatchedAt,
            LocalDate newDeliveredOn,
            String newTrackingNo,
            String newProofNote,
            LocalDate newDeadlineOn) {
        return new DemandLetter(
                id,
                caseNo,
                letterNo,
                newStatus,
                deadlineDays,
                extraParagraph,
                documentId,
                documentSha256,
                draftedAt,
                reviewedBy,
                reviewNote,
                approvedSha256,
                newDispatchedAt,
                newDeliveredOn,
                newTrackingNo,
                newProofNote,
                newDeadlineOn,
                version);
    }

    private void require(LetterStatus expected) {
        if (status != expected) {
            throw new Refused("letter.wrong-status", status);
        }
    }
}
