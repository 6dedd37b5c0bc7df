package io.recourse.instalment;

import io.recourse.casefile.TellDebtor;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.LegalCases;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the plan in hand approved where the decision table says so, by a second person. */
@Component
@Transactional
public class DecidePlan {

    private final Plans plans;
    private final PlanPolicy policy;
    private final LegalCases cases;
    private final TellDebtor tellDebtor;

    DecidePlan(Plans plans, PlanPolicy policy, LegalCases cases, TellDebtor tellDebtor) {
        this.plans = plans;
        this.policy = policy;
        this.cases = cases;
        this.tellDebtor = tellDebtor;
    }

    /**
     * Finds who must approve the plan in hand.
     *
     * @return the group; null when nobody must
     */
    public String whoApproves(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        PlanPolicy.Limits limits = limits(plan);
        if (limits.approver().equals("none")) {
            return null;
        }
        plans.save(plan.needsApprovalOf(limits.approver()));
        return limits.approver();
    }

    /** Why the table asks for the approval, in the words of the rules that matched. */
    @Transactional(readOnly = true)
    public String whyApproval(CaseNo caseNo) {
        return limits(plans.inHand(caseNo)).why();
    }

    /**
     * A second person decides on the plan in hand; of a refusal the debtor is told.
     *
     * @throws io.recourse.common.Refused with code {@code plan.own-proposal}
     */
    public void decide(CaseNo caseNo, PlanStatus decision, String reason, Actor by) {
        Plan plan = plans.inHand(caseNo);
        plans.save(plan.decide(decision, reason, by));
        if (decision == PlanStatus.REFUSED) {
            tellDebtor.tell(caseNo, "instalment/messages/refused", "plan-refused/" + plan.id(), Map.of());
        }
    }

    private PlanPolicy.Limits limits(Plan plan) {
        return policy.limits(plan.caseNo(), cases.get(plan.caseNo()).product(), plan.terms(), plan.monthlyIncome());
    }
}
