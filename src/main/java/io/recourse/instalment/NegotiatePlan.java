package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Negotiates a plan within the limits of the decision table, and has it approved where the table says so. */
@Component
@Transactional
public class NegotiatePlan {

    /** What was agreed with the debtor. */
    public record Proposal(int instalments, LocalDate firstDueOn, Money downPayment, Money waiver, String note) {}

    /** What may be agreed at the least and at the most, for the form. */
    public record Frame(Money debt, int maxInstalments, Money minDownPayment, Money maxWaiver) {}

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

    /** The limits before anything is proposed. */
    @Transactional(readOnly = true)
    public Frame frame(CaseNo caseNo) {
        LegalCase legalCase = cases.get(caseNo);
        Money debt = debt(legalCase);
        PlanTerms shortest = new PlanTerms(
                debt, Money.ZERO, Money.ZERO, 1, LocalDate.now(clock).plusMonths(1), 0);
        PlanPolicy.Limits limits = policy.limits(caseNo, legalCase.product(), shortest);
        return new Frame(debt, limits.maxTermMonths(), limits.minDownPayment(debt), limits.maxWaiver(debt));
    }

    /**
     * Proposes a plan over all that is owed.
     *
     * @throws InvalidFields for instalments, firstDueOn, downPayment or waiver outside the table's limits
     */
    public Plan propose(CaseNo caseNo, Proposal proposal, Actor by) {
        LegalCase legalCase = cases.get(caseNo);
        Money debt = debt(legalCase);
        refuseImpossible(debt, proposal);
        PlanTerms asked = new PlanTerms(
                debt, proposal.waiver(), proposal.downPayment(), proposal.instalments(), proposal.firstDueOn(), 0);
        PlanPolicy.Limits limits = policy.limits(caseNo, legalCase.product(), asked);
        refuseBeyond(limits, asked);
        PlanTerms terms = new PlanTerms(
                debt, asked.waiver(), asked.downPayment(), asked.instalments(), asked.firstDueOn(), limits.graceDays());
        return plans.propose(caseNo, terms, proposal.note(), by);
    }

    /**
     * Finds who must approve the plan in hand.
     *
     * @return the group; null when nobody must
     */
    public String whoApproves(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        PlanPolicy.Limits limits = policy.limits(caseNo, cases.get(caseNo).product(), plan.terms());
        if (limits.approver().equals("none")) {
            return null;
        }
        plans.save(plan.needsApprovalOf(limits.approver()));
        return limits.approver();
    }

    /** Why the table asks for the approval, in the words of the rules that matched. */
    @Transactional(readOnly = true)
    public String whyApproval(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        return policy.limits(caseNo, cases.get(caseNo).product(), plan.terms()).why();
    }

    /**
     * A second person decides on the plan in hand.
     *
     * @throws io.recourse.common.Refused with code {@code plan.own-proposal}
     */
    public void decide(CaseNo caseNo, PlanStatus decision, String reason, Actor by) {
        plans.save(plans.inHand(caseNo).decide(decision, reason, by));
    }

    private Money debt(LegalCase legalCase) {
        Balance balance = ledger.balance(legalCase.contractNo(), LocalDate.now(clock));
        return balance.totalDue().plus(balance.principalNotDue()).minus(balance.credit());
    }

    private void refuseImpossible(Money debt, Proposal proposal) {
        List<FieldError> errors = new ArrayList<>();
        if (!proposal.firstDueOn().isAfter(LocalDate.now(clock))) {
            errors.add(FieldError.of("firstDueOn", "plan.first-due-past"));
        }
        if (!debt.minus(proposal.waiver()).minus(proposal.downPayment()).isPositive()) {
            errors.add(FieldError.of("downPayment", "plan.nothing-left", debt));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static void refuseBeyond(PlanPolicy.Limits limits, PlanTerms terms) {
        List<FieldError> errors = new ArrayList<>();
        if (terms.instalments() > limits.maxTermMonths()) {
            errors.add(FieldError.of("instalments", "plan.too-long", limits.maxTermMonths(), limits.why()));
        }
        if (terms.downPayment().compareTo(limits.minDownPayment(terms.debt())) < 0) {
            errors.add(FieldError.of(
                    "downPayment", "plan.down-payment-low", limits.minDownPayment(terms.debt()), limits.why()));
        }
        if (terms.waiver().compareTo(limits.maxWaiver(terms.debt())) > 0) {
            errors.add(FieldError.of("waiver", "plan.waiver-high", limits.maxWaiver(terms.debt()), limits.why()));
        }
        if (errors.isEmpty() && !limits.allowed()) {
            errors.add(FieldError.of("instalments", "plan.not-allowed", limits.why()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
