package io.recourse.instalment.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Routing;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.Plan;
import io.recourse.instalment.Plans;
import io.recourse.ledger.Payment;
import io.recourse.ledger.PaymentsPosted;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A payment that fulfils a plan ends it at once. */
@Component
class PlanPayments {

    private final LegalCases cases;
    private final Plans plans;
    private final KeepPlan keepPlan;
    private final CaseProcesses processes;

    PlanPayments(LegalCases cases, Plans plans, KeepPlan keepPlan, CaseProcesses processes) {
        this.cases = cases;
        this.plans = plans;
        this.keepPlan = keepPlan;
        this.processes = processes;
    }

    @EventListener
    void posted(PaymentsPosted posted) {
        List<CaseNo> open = cases
                .findByContracts(posted.payments().stream()
                        .map(Payment::contractNo)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .filter(legalCase -> legalCase.status() == CaseStatus.OPEN)
                .map(LegalCase::caseNo)
                .toList();
        plans.active(open).stream()
                .filter(plan -> keepPlan.progress(plan.caseNo()) == Plan.Progress.kept)
                .forEach(plan -> processes.tell(plan.caseNo(), InstalmentProcess.PLAN_FULFILLED, Routing.none()));
    }
}
