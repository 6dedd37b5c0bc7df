package io.recourse.instalment;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds a plan that was asked for on a day against the table's limits: each field is told what would be allowed. */
record PlanCheck(LocalDate today) {

    /** @throws InvalidFields naming each field beyond its limit */
    void refuseBeyond(PlanPolicy.Limits limits, PlanTerms terms, Money monthlyIncome) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate latestFirst = today.plusMonths(limits.maxDeferralMonths() + 1L);
        LocalDate latestLast = today.plusMonths(limits.maxTermMonths());
        if (terms.instalments() > limits.maxTermMonths()) {
            errors.add(FieldError.of("instalments", "plan.too-long", limits.maxTermMonths(), limits.why()));
        } else if (terms.lastDueOn().isAfter(latestLast)) {
            errors.add(FieldError.of("instalments", "plan.ends-too-late", latestLast, limits.why()));
        }
        if (terms.firstDueOn().isAfter(latestFirst)) {
            errors.add(FieldError.of("firstDueOn", "plan.deferred-too-long", latestFirst, limits.why()));
        }
        if (terms.downPayment().compareTo(limits.minDownPayment(terms.debt())) < 0) {
            errors.add(FieldError.of(
                    "downPayment", "plan.down-payment-low", limits.minDownPayment(terms.debt()), limits.why()));
        }
        if (terms.waiver().compareTo(limits.maxWaiver(terms.debt())) > 0) {
            errors.add(FieldError.of("waiver", "plan.waiver-high", limits.maxWaiver(terms.debt()), limits.why()));
        }
        if (monthlyIncome != null && terms.dearestInstalment().compareTo(limits.maxInstalment(monthlyIncome)) > 0) {
            errors.add(FieldError.of(
                    "monthlyIncome", "plan.not-bearable", limits.maxInstalment(monthlyIncome), limits.why()));
        }
        if (errors.isEmpty() && !limits.allowed()) {
            errors.add(FieldError.of("instalments", "plan.not-allowed", limits.why()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** @throws InvalidFields naming each field with which no plan comes about, whatever the limits */
    void refuseImpossible(Money debt, NegotiatePlan.Proposal proposal) {
        List<FieldError> errors = new ArrayList<>();
        Money rest = debt.minus(proposal.waiver()).minus(proposal.downPayment());
        if (!proposal.firstDueOn().isAfter(today)) {
            errors.add(FieldError.of("firstDueOn", "plan.first-due-past"));
        }
        if (proposal.instalments() < 1) {
            errors.add(FieldError.of("instalments", "plan.no-instalment"));
        } else if (!rest.isPositive()) {
            errors.add(FieldError.of("downPayment", "plan.nothing-left", debt));
        } else if (!proposal.shape().fits(rest, proposal.instalments())) {
            errors.add(misfit(proposal, rest));
        }
        if (proposal.monthlyIncome() != null && !proposal.monthlyIncome().isPositive()) {
            errors.add(FieldError.of("monthlyIncome", "plan.no-income"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static FieldError misfit(NegotiatePlan.Proposal proposal, Money rest) {
        return switch (proposal.shape().kind()) {
            case EQUAL -> FieldError.of("instalments", "plan.instalments-too-small", rest);
            case STEPPED -> FieldError.of("stepRise", "plan.step-too-steep", rest);
            case BALLOON -> FieldError.of("balloon", "plan.balloon-too-large", rest);
        };
    }
}
