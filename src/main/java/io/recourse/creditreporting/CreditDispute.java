package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The dispute of what was reported of a debtor (异议, 征信业管理条例 25; 投诉, 26): marked from its receipt on, verified by a lawyer, and
 * answered in writing; where the debtor is right, the correction answers it. It guards its own transitions.
 *
 * @param report what is disputed
 * @param bureauRef under which the bureau or the authority passed it on; null when the debtor wrote himself
 * @param authority to which he complained, and which is answered; null for other sources
 * @param what he disputes, in his words
 * @param answerBy the last day on which an answer in writing is in time
 * @param workingAnswerBy the last working day up to then
 * @param verification null before a lawyer has verified it
 * @param documentSha256 the hash of the letter's draft; null before
 * @param decision who approved or returned the letter; null before
 * @param answeredBy the correction that answers it, where one was begun before it was found right; null otherwise
 */
public record CreditDispute(
        UUID id,
        CaseNo caseNo,
        CreditReport report,
        String letterNo,
        Source source,
        String bureauRef,
        Authority authority,
        String what,
        LocalDate receivedOn,
        LocalDate answerBy,
        LocalDate workingAnswerBy,
        Status status,
        Verification verification,
        UUID documentId,
        String documentSha256,
        CreditCorrection.Decision decision,
        UUID answeredBy,
        int version) {

    /** Who sent it. */
    public enum Source {
        DEBTOR,
        BUREAU,
        /** The debtor complained to a branch of the PBOC (征信业管理条例 26). */
        PBOC
    }

    /** A branch of the PBOC. */
    public record Authority(String name, String address) {}

    /** How far it has come. */
    public enum Status {
        RECEIVED,
        MARKED,
        VERIFIED,
        DRAFTED,
        RETURNED,
        APPROVED,
        /** Found unfounded, and answered so. */
        ANSWERED,
        /** Found right: its correction answers it. */
        UPHELD;

        /** Whether the mark is lifted. */
        public boolean isOver() {
            return this == ANSWERED || this == UPHELD;
        }
    }

    /** @param finding as the debtor reads it */
    public record Verification(String finding, Actor by) {}

    /** Names its dispatch among all messages. */
    public String occasion() {
        return "credit-dispute/" + id;
    }

    CreditDispute marked() {
        require(Status.RECEIVED);
        return with(Status.MARKED, null, documentId, documentSha256, null, null);
    }

    CreditDispute upheld(Verification found, UUID correction) {
        require(Status.MARKED, Status.RETURNED);
        return with(Status.UPHELD, found, documentId, documentSha256, decision, correction);
    }

    CreditDispute unfounded(Verification found) {
        require(Status.MARKED, Status.RETURNED);
        return with(Status.VERIFIED, found, documentId, documentSha256, decision, null);
    }

    CreditDispute drafted(UUID document, String sha256) {
        require(Status.VERIFIED);
        return with(Status.DRAFTED, verification, document, sha256, null, null);
    }

    CreditDispute returned(String reason, Actor by, Instant at) {
        require(Status.DRAFTED);
        return with(
                Status.RETURNED,
                verification,
                documentId,
                documentSha256,
                new CreditCorrection.Decision(by, at, reason),
                null);
    }

    /** @throws Refused with code {@code dispute.own} when he approves what he verified himself */
    CreditDispute approved(Actor by, Instant at) {
        require(Status.DRAFTED);
        if (by.equals(verification.by())) {
            throw new Refused("dispute.own", caseNo);
        }
        return with(
                Status.APPROVED,
                verification,
                documentId,
                documentSha256,
                new CreditCorrection.Decision(by, at, null),
                null);
    }

    CreditDispute answered() {
        require(Status.APPROVED);
        return with(Status.ANSWERED, verification, documentId, documentSha256, decision, null);
    }

    private CreditDispute with(
            Status newStatus,
            Verification newVerification,
            UUID newDocumentId,
            String newSha256,
            CreditCorrection.Decision newDecision,
            UUID correction) {
        return new CreditDispute(
                id,
                caseNo,
                report,
                letterNo,
                source,
                bureauRef,
                authority,
                what,
                receivedOn,
                answerBy,
                workingAnswerBy,
                newStatus,
                newVerification,
                newDocumentId,
                newSha256,
                newDecision,
                correction,
                version);
    }

    private void require(Status... expected) {
        for (Status one : expected) {
            if (status == one) {
                return;
            }
        }
        throw new Refused("dispute.wrong-status", status);
    }
}
