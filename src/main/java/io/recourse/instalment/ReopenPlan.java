package io.recourse.instalment;

import io.recourse.casefile.TellDebtor;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A payment was taken back: money that is gone again is no performance (民法典 557), and a plan that is not kept without it is
 * in force again, with its own due dates and days of grace; what it would have given up is owed again until it is kept.
 */
@Component
@Transactional
public class ReopenPlan {

    private final Plans plans;
    private final KeepPlan keepPlan;
    private final LegalCases cases;
    private final Ledger ledger;
    private final TellDebtor tellDebtor;
    private final Timeline timeline;

    ReopenPlan(
            Plans plans, KeepPlan keepPlan, LegalCases cases, Ledger ledger, TellDebtor tellDebtor, Timeline timeline) {
        this.plans = plans;
        this.keepPlan = keepPlan;
        this.cases = cases;
        this.ledger = ledger;
        this.tellDebtor = tellDebtor;
        this.timeline = timeline;
    }

    /**
     * Looks at the case's last plan after a payment was taken back.
     *
     * @param reversalRef which reversal it was
     */
    public void afterReversal(CaseNo caseNo, String reversalRef) {
        plans.latest(caseNo)
                .filter(plan -> plan.status() == PlanStatus.KEPT)
                .filter(plan -> keepPlan.posting(plan).progress() != Plan.Progress.kept)
                .ifPresent(plan -> reopen(plan, reversalRef));
    }

    private void reopen(Plan plan, String reversalRef) {
        plans.save(plan.reopened());
        ledger.withdrawWaiver(cases.get(plan.caseNo()).contractNo());
        timeline.record(
                plan.caseNo(),
                "plan-reopened",
                Actor.SYSTEM,
                Map.of(
                        "paid",
                        keepPlan.paid(plan).display(),
                        "total",
                        plan.terms().total().display()),
                plan.documentId().toString());
        tellDebtor.tell(
                plan.caseNo(),
                "instalment/messages/reopened",
                "plan-reopened/" + plan.id() + "/" + reversalRef,
                Map.of("openAmount", keepPlan.posting(plan).toComplete().display()));
    }
}
