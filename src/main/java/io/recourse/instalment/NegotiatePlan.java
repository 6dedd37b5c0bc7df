package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Negotiates a plan within the limits of the decision table. */
@Component
@Transactional
public class NegotiatePlan {

    /**
     * What was agreed with the debtor, or what he proposes.
     *
     * @param monthlyIncome what he says he earns; null where he did not say
     */
    public record Proposal(
            PlanShape shape,
            int instalments,
            LocalDate firstDueOn,
            Money downPayment,
            Money waiver,
            Money monthlyIncome,
            String note) {

        /** Equal instalments, of a debtor who did not say what he earns. */
        public Proposal(int instalments, LocalDate firstDueOn, Money downPayment, Money waiver, String note) {
            this(new PlanShape.Equal(), instalments, firstDueOn, downPayment, waiver, null, note);
        }

        PlanTerms over(Money debt, int graceDays) {
            return new PlanTerms(debt, waiver, downPayment, instalments, firstDueOn, graceDays, shape);
        }
    }

    /**
     * What may be agreed at the least and at the most, for the form.
     *
     * @param latestFirstDueOn the last day to which the first instalment may be deferred
     * @param latestLastDueOn the last day on which a plan of today may end
     * @param why the limits' source, in the words of the rules that matched
     */
    public record Frame(
            Money debt,
            int maxInstalments,
            Money minDownPayment,
            Money maxWaiver,
            LocalDate latestFirstDueOn,
            LocalDate latestLastDueOn,
            String why) {}

    /**
     * What a proposal would come to, within the limits; nothing is stored.
     *
     * @param schedule all due dates and amounts if it were signed today
     * @param approver the group that would have to approve it; null for nobody
     */
    public record Preview(PlanTerms terms, List<PlanTerms.Due> schedule, PlanCost cost, String approver) {}

    private final Plans plans;
    private final PlanPolicy policy;
    private final LegalCases cases;
    private final Ledger ledger;
    private final Clock clock;

    NegotiatePlan(Plans plans, PlanPolicy policy, LegalCases cases, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.policy = policy;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The limits before anything is proposed.
     *
     * @throws Refused with code {@code plan.nothing-owed}
     */
    @Transactional(readOnly = true)
    public Frame frame(CaseNo caseNo) {
        LegalCase legalCase = cases.get(caseNo);
        Money debt = costs(legalCase).debt();
        if (!debt.isPositive()) {
            throw new Refused("plan.nothing-owed");
        }
        LocalDate today = LocalDate.now(clock);
        PlanTerms shortest =
                new PlanTerms(debt, Money.ZERO, Money.ZERO, 1, today.plusMonths(1), 0, new PlanShape.Equal());
        PlanPolicy.Limits limits = policy.limits(caseNo, legalCase.product(), shortest, null);
        return new Frame(
                debt,
                limits.maxTermMonths(),
                limits.minDownPayment(debt),
                limits.maxWaiver(debt),
                today.plusMonths(limits.maxDeferralMonths() + 1L),
                today.plusMonths(limits.maxTermMonths()),
                limits.why());
    }

    /**
     * What a plan would come to, without proposing it.
     *
     * @throws InvalidFields as {@link #propose}
     */
    @Transactional(readOnly = true)
    public Preview preview(CaseNo caseNo, Proposal proposal) {
        LegalCase legalCase = cases.get(caseNo);
        PlanCosts costs = costs(legalCase);
        PlanTerms terms = terms(legalCase, costs.debt(), proposal);
        PlanPolicy.Limits limits = policy.limits(caseNo, legalCase.product(), terms, proposal.monthlyIncome());
        return new Preview(
                terms,
                terms.schedule(LocalDate.now(clock)),
                costs.of(terms),
                limits.approver().equals("none") ? null : limits.approver());
    }

    /**
     * Proposes a plan over all that is owed.
     *
     * @throws InvalidFields for instalments, firstDueOn, downPayment, waiver, stepRise, balloon or monthlyIncome outside
     *     the table's limits, each with what would be allowed
     */
    public Plan propose(CaseNo caseNo, Proposal proposal, Actor by) {
        return plans.propose(caseNo, newPlan(caseNo, proposal), by);
    }

    /** As {@link #propose}, by the debtor, for whom somebody or the process takes it up. */
    Plan seek(CaseNo caseNo, Proposal proposal, Actor by) {
        return plans.seek(caseNo, newPlan(caseNo, proposal), by);
    }

    /**
     * Makes what the debtor asked for the proposal.
     *
     * @return false when he asked for nothing, or it is beyond the limits of today: then it waits for a person
     */
    public boolean takeUp(CaseNo caseNo) {
        Optional<Plan> sought = plans.latest(caseNo).filter(plan -> plan.status() == PlanStatus.SOUGHT);
        if (sought.isEmpty()) {
            return false;
        }
        Plan plan = sought.get();
        try {
            plans.propose(caseNo, newPlan(caseNo, plan.proposal()), plan.proposedBy());
            return true;
        } catch (InvalidFields beyondTheLimits) {
            return false;
        }
    }

    private Plans.NewPlan newPlan(CaseNo caseNo, Proposal proposal) {
        LegalCase legalCase = cases.get(caseNo);
        PlanTerms terms = terms(legalCase, costs(legalCase).debt(), proposal);
        Money paidBefore = PlanCosts.paid(ledger.payments(legalCase.contractNo()));
        return new Plans.NewPlan(terms, proposal.monthlyIncome(), paidBefore, proposal.note());
    }

    /** What the plan in hand costs, beside paying now and the contract's own course. */
    @Transactional(readOnly = true)
    public PlanCost cost(CaseNo caseNo) {
        return costs(cases.get(caseNo)).of(plans.inHand(caseNo).terms());
    }

    private PlanCosts costs(LegalCase legalCase) {
        return new PlanCosts(ledger.statement(legalCase.contractNo(), LocalDate.now(clock)));
    }

    /** The terms that a proposal asks for, with the days of grace that the table grants. */
    private PlanTerms terms(LegalCase legalCase, Money debt, Proposal proposal) {
        PlanCheck check = new PlanCheck(LocalDate.now(clock));
        check.refuseImpossible(debt, proposal);
        PlanTerms asked = proposal.over(debt, 0);
        PlanPolicy.Limits limits =
                policy.limits(legalCase.caseNo(), legalCase.product(), asked, proposal.monthlyIncome());
        check.refuseBeyond(limits, asked, proposal.monthlyIncome());
        return proposal.over(debt, limits.graceDays());
    }
}
