package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The correction of adverse information that a debtor rightly disputed (征信业管理条例 25). It guards its own transitions:
 * what one person states another approves, and only what was approved is recorded and sent.
 *
 * @param report what was reported
 * @param disputedOn the day on which the dispute was received
 * @param answerBy the last working day on which an answer in writing is in time
 * @param statement null until somebody stated what is right
 * @param documentSha256 the hash of the letter's draft; null before
 * @param decision who approved or returned it; null before
 * @param correctedOn the day of the correction; null before
 */
public record CreditCorrection(
        UUID id,
        CaseNo caseNo,
        CreditReport report,
        String letterNo,
        LocalDate disputedOn,
        LocalDate answerBy,
        CorrectionStatus status,
        Statement statement,
        UUID documentId,
        String documentSha256,
        Decision decision,
        LocalDate correctedOn,
        int version) {

    /** What becomes of the information that was reported. */
    public enum Kind {
        /** There was nothing to report: it is deleted. */
        DELETION,
        /** The account is not the debtor's at all: nothing of it stays. */
        ACCOUNT_DELETION,
        /** Something else was to be reported: it is replaced. */
        AMENDMENT
    }

    /**
     * What is right.
     *
     * @param finding what was wrong and why, as the debtor reads it
     * @param months what is right of each month that is amended, oldest first; empty unless it is amended
     */
    public record Statement(Kind kind, String finding, List<Month> months, Actor by) {

        public Statement {
            months = List.copyOf(months);
        }
    }

    /**
     * What is right of a month, at its end.
     *
     * @param amount what was overdue
     * @param repaymentState of these days
     */
    public record Month(YearMonth month, Money amount, int daysPastDue, String repaymentState) {}

    /** @param returnReason null when it was approved */
    public record Decision(Actor by, Instant at, String returnReason) {}

    /** Names its dispatch among all messages. */
    public String occasion() {
        return "credit-correction/" + id;
    }

    CreditCorrection stated(Statement right) {
        require(CorrectionStatus.OPENED, CorrectionStatus.RETURNED);
        return with(CorrectionStatus.STATED, right, documentId, documentSha256, decision, null);
    }

    CreditCorrection drafted(UUID document, String sha256) {
        require(CorrectionStatus.STATED);
        return with(CorrectionStatus.DRAFTED, statement, document, sha256, null, null);
    }

    CreditCorrection returned(String reason, Actor by, Instant at) {
        require(CorrectionStatus.DRAFTED);
        return with(
                CorrectionStatus.RETURNED, statement, documentId, documentSha256, new Decision(by, at, reason), null);
    }

    /** @throws Refused with code {@code correction.own} when he approves what he stated himself */
    CreditCorrection approved(Actor by, Instant at) {
        require(CorrectionStatus.DRAFTED);
        if (by.equals(statement.by())) {
            throw new Refused("correction.own", caseNo);
        }
        return with(CorrectionStatus.APPROVED, statement, documentId, documentSha256, new Decision(by, at, null), null);
    }

    CreditCorrection recorded(LocalDate on) {
        require(CorrectionStatus.APPROVED);
        return with(CorrectionStatus.RECORDED, statement, documentId, documentSha256, decision, on);
    }

    CreditCorrection dispatched() {
        require(CorrectionStatus.RECORDED);
        return with(CorrectionStatus.DISPATCHED, statement, documentId, documentSha256, decision, correctedOn);
    }

    private CreditCorrection with(
            CorrectionStatus newStatus,
            Statement newStatement,
            UUID newDocumentId,
            String newSha256,
            Decision newDecision,
            LocalDate newCorrectedOn) {
        return new CreditCorrection(
                id,
                caseNo,
                report,
                letterNo,
                disputedOn,
                answerBy,
                newStatus,
                newStatement,
                newDocumentId,
                newSha256,
                newDecision,
                newCorrectedOn,
                version);
    }

    private void require(CorrectionStatus... expected) {
        for (CorrectionStatus one : expected) {
            if (status == one) {
                return;
            }
        }
        throw new Refused("correction.wrong-status", status);
    }
}
