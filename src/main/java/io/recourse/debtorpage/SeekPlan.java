package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.engine.AgainWhenOvertaken;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.instalment.DebtorsPlan;
import io.recourse.instalment.NegotiatePlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtor proposes instalments by himself: talks under way take it up, else the case goes to the talks with it. */
@Component
class SeekPlan {

    private final NegotiatePlan negotiatePlan;
    private final DebtorsPlan debtorsPlan;
    private final Escalation escalation;
    private final CaseViews views;

    SeekPlan(NegotiatePlan negotiatePlan, DebtorsPlan debtorsPlan, Escalation escalation, CaseViews views) {
        this.negotiatePlan = negotiatePlan;
        this.debtorsPlan = debtorsPlan;
        this.escalation = escalation;
        this.views = views;
    }

    /** What may be proposed. */
    NegotiatePlan.Frame frame(CaseNo caseNo) {
        return negotiatePlan.frame(caseNo);
    }

    /**
     * What a proposal would come to.
     *
     * @throws io.recourse.common.InvalidFields for what is outside the limits
     */
    NegotiatePlan.Preview preview(CaseNo caseNo, TypedPlan typed) {
        return negotiatePlan.preview(caseNo, proposal(typed));
    }

    /**
     * Proposes.
     *
     * @throws io.recourse.common.InvalidFields for what is outside the limits
     * @throws Refused while the case is held, or a plan is in hand already
     */
    @AgainWhenOvertaken
    @Transactional
    public void seek(CaseNo caseNo, TypedPlan typed) {
        if (!views.of(caseNo).mayPropose()) {
            throw new Refused("plan.in-hand");
        }
        if (!debtorsPlan.seek(caseNo, proposal(typed), Actor.DEBTOR)) {
            escalation.report(caseNo, CaseEvent.PROPOSAL, "", Actor.DEBTOR);
        }
    }

    /** A waiver is for the lender to offer. */
    private static NegotiatePlan.Proposal proposal(TypedPlan typed) {
        return new NegotiatePlan.Proposal(
                typed.instalments(), typed.firstDueOn(), new Money(typed.downPayment()), Money.ZERO, null);
    }
}
