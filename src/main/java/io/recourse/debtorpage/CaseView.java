package io.recourse.debtorpage;

import io.recourse.casefile.CaseFile;
import io.recourse.instalment.Plan;
import io.recourse.instalment.PlanPosting;
import io.recourse.instalment.PlanStatus;
import io.recourse.ledger.Deferral;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Lender;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a debtor's case stands: what his page says of it and what it lets him do.
 *
 * @param hold why the case is held; null when it is not
 * @param deferredUntil until when a deferral was granted him; null without one
 * @param deferral what is agreed for its days; null without one
 * @param plan the plan in hand; null before any
 * @param guarantorAwaited whether a guarantor has still to say whether he consents to it
 * @param posting how the plan in force stands; null without one
 */
record CaseView(
        CaseFile file,
        HoldReason hold,
        LocalDate deferredUntil,
        Deferral deferral,
        Plan plan,
        boolean guarantorAwaited,
        PlanPosting posting) {

    private static final Set<PlanStatus> IN_HAND =
            EnumSet.of(PlanStatus.SOUGHT, PlanStatus.PROPOSED, PlanStatus.APPROVED);

    public Lender lender() {
        return file.lender();
    }

    public boolean isHeld() {
        return hold != null;
    }

    /** Whether a plan of his is looked at. */
    public boolean isPlanAwaited() {
        return plan != null
                && (plan.status() == PlanStatus.SOUGHT || plan.status() == PlanStatus.PROPOSED || guarantorAwaited);
    }

    /** Whether an agreement waits for his signature. */
    public boolean isPlanToSign() {
        return plan != null
                && plan.status() == PlanStatus.APPROVED
                && plan.documentId() != null
                && !guarantorAwaited
                && plan.signedOn() == null;
    }

    public boolean isPlanKept() {
        return posting != null;
    }

    /** Another plan may be sought while one is in force, which stands until the other is signed. 民法典 192: who proposes to pay a barred debt gives up a defence; that he does not do by a click. */
    public boolean mayPropose() {
        return !isHeld()
                && !file.isBarred()
                && file.wholeDebt().isPositive()
                && (plan == null || !IN_HAND.contains(plan.status()));
    }
}
