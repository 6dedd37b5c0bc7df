package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A negotiated instalment plan. It guards its own transitions.
 *
 * @param monthlyIncome what the debtor said he earns; null where he did not say
 * @param paidBefore all that had been paid on the contract when the debt was reckoned; null in plans of old
 * @param approval who must or did decide
 * @param agreement what is to be signed; null until it is drafted
 * @param signature null until it is signed
 * @param ending null while it has not ended
 * @param replaces the plan in force that it renegotiates; null for none
 */
public record Plan(
        UUID id,
        CaseNo caseNo,
        PlanStatus status,
        PlanTerms terms,
        Money monthlyIncome,
        Money paidBefore,
        String note,
        Actor proposedBy,
        LocalDate proposedOn,
        Approval approval,
        Agreement agreement,
        Signature signature,
        Ending ending,
        UUID replaces,
        int version) {

    /**
     * Who decides on a plan.
     *
     * @param group who must approve it; null where the table asks for nobody
     * @param by who decided, and why; null until then
     */
    public record Approval(String group, Actor by, String note) {}

    /**
     * The paper that is or was to be signed.
     *
     * @param costTable the table of all costs that must be confirmed before it
     */
    public record Agreement(UUID documentId, String costTable) {}

    /** When and by what means the debtor signed. */
    public record Signature(LocalDate on, String by) {}

    /** When and why the plan ended. */
    public record Ending(LocalDate on, String reason) {}

    /** How an active plan stands on a day. */
    public enum Progress {
        onTrack,
        kept,
        breached
    }

    /** The agreement's number. */
    public String agreementNo() {
        return "分期 " + caseNo + "-" + id.toString().substring(0, 8);
    }

    /** The same again, to be proposed anew. */
    NegotiatePlan.Proposal proposal() {
        return new NegotiatePlan.Proposal(
                terms.shape(),
                terms.instalments(),
                terms.firstDueOn(),
                terms.downPayment(),
                terms.waiver(),
                monthlyIncome,
                note);
    }

    public String approverGroup() {
        return approval.group();
    }

    public Actor decidedBy() {
        return approval.by();
    }

    public String decisionNote() {
        return approval.note();
    }

    public UUID documentId() {
        return agreement == null ? null : agreement.documentId();
    }

    public LocalDate signedOn() {
        return signature == null ? null : signature.on();
    }

    public String signedBy() {
        return signature == null ? null : signature.by();
    }

    Plan needsApprovalOf(String group) {
        require(PlanStatus.PROPOSED);
        return with(PlanStatus.PROPOSED, new Approval(group, approval.by(), approval.note()));
    }

    /** @throws Refused with code {@code plan.own-proposal}: nobody decides on his own proposal */
    Plan decide(PlanStatus decision, String reason, Actor by) {
        require(PlanStatus.PROPOSED);
        if (by.equals(proposedBy)) {
            throw new Refused("plan.own-proposal");
        }
        return with(decision, new Approval(approval.group(), by, reason));
    }

    /** The agreement is drafted, or drafted again before anybody signed it. */
    Plan agreementDrafted(UUID document, String costTable) {
        require(approval.group() == null && agreement == null ? PlanStatus.PROPOSED : PlanStatus.APPROVED);
        return with(PlanStatus.APPROVED, new Agreement(document, costTable), signature, ending);
    }

    Plan signed(LocalDate on, String how) {
        require(PlanStatus.APPROVED);
        return with(PlanStatus.APPROVED, agreement, new Signature(on, how), ending);
    }

    Plan declined() {
        require(PlanStatus.APPROVED);
        return with(PlanStatus.DECLINED, approval);
    }

    Plan activated() {
        require(PlanStatus.APPROVED);
        return with(PlanStatus.ACTIVE, approval);
    }

    Plan ended(PlanStatus end, LocalDate on, String reason) {
        require(PlanStatus.ACTIVE);
        return with(end, agreement, signature, new Ending(on, reason));
    }

    Plan reopened() {
        require(PlanStatus.KEPT);
        return with(PlanStatus.ACTIVE, agreement, signature, null);
    }

    /** The plan with what was paid under it, as it stands at the end of a day. */
    public PlanPosting posting(Money paid, LocalDate day) {
        return PlanPosting.of(terms, signedOn(), paid, day);
    }

    /** The first day on which a due date after that day would be out of its grace. */
    LocalDate nextCheckOn(LocalDate day) {
        return terms.schedule(signedOn()).stream()
                .map(due -> due.on().plusDays(terms.graceDays() + 1L))
                .filter(check -> check.isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan " + id + " has no due date left to watch"));
    }

    private void require(PlanStatus expected) {
        if (status != expected) {
            throw new Refused("plan.wrong-status", status);
        }
    }

    private Plan with(PlanStatus newStatus, Approval newApproval) {
        return with(newStatus, newApproval, agreement, signature, ending);
    }

    private Plan with(PlanStatus newStatus, Agreement newAgreement, Signature newSignature, Ending newEnding) {
        return with(newStatus, approval, newAgreement, newSignature, newEnding);
    }

    private Plan with(
            PlanStatus newStatus,
            Approval newApproval,
            Agreement newAgreement,
            Signature newSignature,
            Ending newEnding) {
        return new Plan(
                id,
                caseNo,
                newStatus,
                terms,
                monthlyIncome,
                paidBefore,
                note,
                proposedBy,
                proposedOn,
                newApproval,
                newAgreement,
                newSignature,
                newEnding,
                replaces,
                version);
    }
}
