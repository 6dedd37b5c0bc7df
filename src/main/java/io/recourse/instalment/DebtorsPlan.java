package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Routing;
import io.recourse.legalcase.Timeline;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the debtor does for a plan by himself. The process goes on with it; nobody types it again. */
@Component
@Transactional
public class DebtorsPlan {

    private static final EnumSet<PlanStatus> WITH_OTHERS = EnumSet.of(PlanStatus.PROPOSED, PlanStatus.APPROVED);

    private final Plans plans;
    private final NegotiatePlan negotiatePlan;
    private final SignPlan signPlan;
    private final PlanPapers papers;
    private final CaseProcesses processes;
    private final Timeline timeline;

    DebtorsPlan(
            Plans plans,
            NegotiatePlan negotiatePlan,
            SignPlan signPlan,
            PlanPapers papers,
            CaseProcesses processes,
            Timeline timeline) {
        this.plans = plans;
        this.negotiatePlan = negotiatePlan;
        this.signPlan = signPlan;
        this.papers = papers;
        this.processes = processes;
        this.timeline = timeline;
    }

    /**
     * The debtor asks for a plan.
     *
     * @return whether talks under way took it up at once; where not, the caller reports {@code PROPOSAL}, and the talks
     *     that begin take it up
     * @throws Refused with code {@code plan.in-hand} while another waits for its approval or signature
     * @throws io.recourse.common.InvalidFields as {@link NegotiatePlan#propose}
     */
    public boolean seek(CaseNo caseNo, NegotiatePlan.Proposal proposal, Actor debtor) {
        if (plans.latest(caseNo)
                .filter(plan -> WITH_OTHERS.contains(plan.status()))
                .isPresent()) {
            throw new Refused("plan.in-hand");
        }
        Plan plan = negotiatePlan.seek(caseNo, proposal, debtor);
        timeline.record(
                caseNo,
                "plan-sought",
                debtor,
                Map.of(
                        "total", plan.terms().total().display(),
                        "instalments", plan.terms().instalments(),
                        "last", plan.terms().lastDueOn()));
        return processes.tell(caseNo, "planSoughtByDebtor", Routing.none());
    }

    /**
     * The debtor confirms the cost table and signs the agreement, which the lender then signs too.
     *
     * @throws Refused with code {@code plan.nothing-to-sign}, or {@code plan.text-changed} when he had other texts before
     *     him
     */
    public void sign(CaseNo caseNo, SignPlan.Given costTable, SignPlan.Given agreement, Actor debtor) {
        signPlan.confirmCosts(caseNo, costTable, debtor);
        signPlan.sign(caseNo, agreement, debtor);
        papers.countersign(caseNo, Actor.SYSTEM);
        if (!processes.tell(caseNo, "signedByDebtor", Routing.outcome("signed"))) {
            throw new Refused("plan.nothing-to-sign");
        }
    }
}
