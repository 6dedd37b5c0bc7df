package io.recourse.instalment.process;

import io.recourse.access.ActorNames;
import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.instalment.NegotiatePlan;
import io.recourse.instalment.Plan;
import io.recourse.instalment.PlanCost;
import io.recourse.instalment.PlanShape;
import io.recourse.instalment.PlanStatus;
import io.recourse.instalment.PlanTerms;
import io.recourse.instalment.Plans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The terms of the plan in hand as the forms of this stage show them. */
@Component
class PlanFacts {

    private static final EnumSet<PlanStatus> TO_PROPOSE_AGAIN = EnumSet.of(PlanStatus.SOUGHT, PlanStatus.RETURNED);

    private final Plans plans;
    private final NegotiatePlan negotiatePlan;
    private final DocumentPages pages;
    private final ActorNames names;
    private final MessageSource messages;
    private final Clock clock;

    PlanFacts(
            Plans plans,
            NegotiatePlan negotiatePlan,
            DocumentPages pages,
            ActorNames names,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.negotiatePlan = negotiatePlan;
        this.pages = pages;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, Object> of(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        plans.latest(caseNo).ifPresent(plan -> add(plan, facts));
        return facts;
    }

    /** The same with the agreement's pages. */
    Map<String, Object> withAgreement(CaseNo caseNo) {
        Map<String, Object> facts = of(caseNo);
        plans.latest(caseNo)
                .filter(plan -> plan.documentId() != null)
                .ifPresent(plan -> facts.putAll(pages.of(plan.documentId())));
        return facts;
    }

    /** What was sought by the debtor or returned, as the form's fields hold it. */
    Map<String, Object> toProposeAgain(CaseNo caseNo) {
        Map<String, Object> data = new HashMap<>();
        plans.latest(caseNo)
                .filter(plan -> TO_PROPOSE_AGAIN.contains(plan.status()))
                .ifPresent(plan -> {
                    if (plan.status() == PlanStatus.RETURNED) {
                        data.put("returnReason", plan.decisionNote());
                        data.put("returnedBy", plan.decidedBy().id());
                    }
                    fill(plan, data);
                });
        return data;
    }

    private static void fill(Plan plan, Map<String, Object> data) {
        PlanTerms terms = plan.terms();
        data.put("kind", terms.shape().kind().name());
        data.put("instalments", terms.instalments());
        data.put("firstDueOn", terms.firstDueOn().toString());
        data.put("downPayment", terms.downPayment().toString());
        data.put("waiver", terms.waiver().toString());
        if (terms.shape() instanceof PlanShape.Stepped stepped) {
            data.put("stepMonths", stepped.months());
            data.put("stepRise", stepped.rise().toString());
        }
        if (terms.shape() instanceof PlanShape.Balloon balloon) {
            data.put("balloon", balloon.last().toString());
        }
        if (plan.monthlyIncome() != null) {
            data.put("monthlyIncome", plan.monthlyIncome().toString());
        }
        data.put("note", plan.note());
    }

    private void add(Plan plan, Map<String, Object> facts) {
        PlanTerms terms = plan.terms();
        PlanCost cost = negotiatePlan.cost(plan.caseNo());
        facts.put("planKind", bilingual("plan-kind." + terms.shape().kind()));
        facts.put("instalments", terms.instalments());
        facts.put("instalmentAmount", terms.firstInstalment().display());
        facts.put("firstDueOn", terms.firstDueOn().toString());
        facts.put("lastDueOn", terms.lastDueOn().toString());
        facts.put("downPayment", terms.downPayment().display());
        facts.put("waiver", terms.waiver().display());
        facts.put("planTotal", cost.total().display());
        facts.put("payingNow", cost.payingNow().display());
        facts.put("contractCourse", cost.contractCourse().display());
        facts.put(
                "schedule",
                terms.schedule(LocalDate.now(clock)).stream()
                        .map(due ->
                                due.no() + ". " + due.on() + " " + due.amount().display())
                        .collect(Collectors.joining("  \n")));
        facts.put("proposedBy", names.inBothLanguages(plan.proposedBy()));
        facts.put("proposalNote", plan.note() == null ? "" : plan.note());
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)
                + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
