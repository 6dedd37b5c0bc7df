package io.recourse.instalment.process;

import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.instalment.Plan;
import io.recourse.instalment.Plans;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The terms of the plan in hand as the forms of this stage show them. */
@Component
class PlanFacts {

    private final Plans plans;
    private final DocumentPages pages;

    PlanFacts(Plans plans, DocumentPages pages) {
        this.plans = plans;
        this.pages = pages;
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

    private static void add(Plan plan, Map<String, Object> facts) {
        facts.put("instalments", plan.terms().instalments());
        facts.put("instalmentAmount", plan.terms().firstInstalment().display());
        facts.put("firstDueOn", plan.terms().firstDueOn().toString());
        facts.put("lastDueOn", plan.terms().lastDueOn().toString());
        facts.put("downPayment", plan.terms().downPayment().display());
        facts.put("waiver", plan.terms().waiver().display());
        facts.put("proposedBy", plan.proposedBy().id());
        facts.put("proposalNote", plan.note() == null ? "" : plan.note());
    }
}
