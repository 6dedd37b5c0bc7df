package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/**
 * A negotiated instalment plan. It guards its own transitions.
 *
 * @param approverGroup who must approve; null where the table asks for nobody
 * @param documentId the agreement that is or was to be signed
 * @param signedBy {@code E_SIGNATURE}, {@code ON_SITE} or {@code POST}
 */
public record Plan(
        UUID id,
        CaseNo caseNo,
        PlanStatus status,
        PlanTerms terms,
        String note,
        Actor proposedBy,
        LocalDate proposedOn,
        String approverGroup,
        Actor decidedBy,
        String decisionNote,
        UUID documentId,
        LocalDate signedOn,
        String signedBy,
        int version) {

    /** How an active plan stands on a day. */
    public enum Progress {
        onTrack,
        kept,
        breached
    }

    Plan needsApprovalOf(String group) {
        require(PlanStatus.PROPOSED);
        return with(PlanStatus.PROPOSED, group, decidedBy, decisionNote, documentId, signedOn, signedBy);
    }

    /** @throws Refused with code {@code plan.own-proposal}: nobody decides on his own proposal */
    Plan decide(PlanStatus decision, String reason, Actor by) {
        require(PlanStatus.PROPOSED);
        if (by.equals(proposedBy)) {
            throw new Refused("plan.own-proposal");
        }
        return with(decision, approverGroup, by, reason, documentId, signedOn, signedBy);
    }

    Plan agreementDrafted(UUID agreement) {
        if (approverGroup != null) {
            require(PlanStatus.APPROVED);
        } else {
            require(PlanStatus.PROPOSED);
        }
        return with(PlanStatus.APPROVED, approverGroup, decidedBy, decisionNote, agreement, signedOn, signedBy);
    }

    Plan signed(LocalDate on, String how) {
        require(PlanStatus.APPROVED);
        return with(PlanStatus.APPROVED, approverGroup, decidedBy, decisionNote, documentId, on, how);
    }

    Plan declined() {
        require(PlanStatus.APPROVED);
        return with(PlanStatus.DECLINED, approverGroup, decidedBy, decisionNote, documentId, signedOn, signedBy);
    }

    Plan activated() {
        require(PlanStatus.APPROVED);
        return with(PlanStatus.ACTIVE, approverGroup, decidedBy, decisionNote, documentId, signedOn, signedBy);
    }

    Plan ended(PlanStatus end) {
        require(PlanStatus.ACTIVE);
        return with(end, approverGroup, decidedBy, decisionNote, documentId, signedOn, signedBy);
    }

    /** What must have been paid by the end of a day's grace. */
    Money dueWithGrace(LocalDate day) {
        return terms.schedule(signedOn).stream()
                .filter(due -> due.on().plusDays(terms.graceDays()).isBefore(day))
                .map(PlanTerms.Due::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** An instalment whose grace is over and what of it was paid. */
    public record Missed(PlanTerms.Due due, Money paid) {}

    /** The instalments unpaid when their grace was over, when so much has been paid since the plan was signed. */
    List<Missed> missed(Money paid, LocalDate day) {
        List<Missed> missed = new ArrayList<>();
        Money left = paid;
        for (PlanTerms.Due due : terms.schedule(signedOn)) {
            Money part = left.min(due.amount());
            left = left.minus(part);
            if (part.compareTo(due.amount()) < 0
                    && due.on().plusDays(terms.graceDays()).isBefore(day)) {
                missed.add(new Missed(due, part));
            }
        }
        return missed;
    }

    /** How the plan stands on a day when so much has been paid since it was signed. */
    Progress progress(Money paid, LocalDate day) {
        if (paid.compareTo(terms.total()) >= 0) {
            return Progress.kept;
        }
        return paid.compareTo(dueWithGrace(day)) >= 0 ? Progress.onTrack : Progress.breached;
    }

    /** The first day on which a due date after that day would be out of its grace. */
    LocalDate nextCheckOn(LocalDate day) {
        return terms.schedule(signedOn).stream()
                .map(due -> due.on().plusDays(terms.graceDays() + 1L))
                .filter(check -> check.isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan " + id + " has no due date left to watch"));
    }

    private void require(PlanStatus... expected) {
        if (!EnumSet.of(expected[0], expected).contains(status)) {
            throw new Refused("plan.wrong-status", status);
        }
    }

    private Plan with(
            PlanStatus newStatus,
            String newApproverGroup,
            Actor newDecidedBy,
            String newDecisionNote,
            UUID newDocumentId,
            LocalDate newSignedOn,
            String newSignedBy) {
        return new Plan(
                id,
                caseNo,
                newStatus,
                terms,
                note,
                proposedBy,
                proposedOn,
                newApproverGroup,
                newDecidedBy,
                newDecisionNote,
                newDocumentId,
                newSignedOn,
                newSignedBy,
                version);
    }
}
