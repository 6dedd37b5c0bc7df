package io.recourse.instalment.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Routing;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.Plan;
import io.recourse.instalment.Plans;
import io.recourse.instalment.ReopenPlan;
import io.recourse.ledger.Payment;
import io.recourse.ledger.PaymentReversed;
import io.recourse.ledger.PaymentsPosted;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A payment that fulfils a plan ends it at once; one that is taken back may put a kept plan in force again, or breach one. */
@Component
class PlanPayments {

    private final LegalCases cases;
    private final Plans plans;
    private final KeepPlan keepPlan;
    private final ReopenPlan reopenPlan;
    private final CaseProcesses processes;
    private final Clock clock;

    PlanPayments(
            LegalCases cases,
            Plans plans,
            KeepPlan keepPlan,
            ReopenPlan reopenPlan,
            CaseProcesses processes,
            Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.keepPlan = keepPlan;
        this.reopenPlan = reopenPlan;
        this.processes = processes;
        this.clock = clock;
    }

    /** Before the case is looked at: whether it is settled hangs on what its plan gives up. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void reversed(PaymentReversed event) {
        cases.findByContract(event.payment().contractNo()).ifPresent(legalCase -> {
            reopenPlan.afterReversal(legalCase.caseNo(), event.reversal().reversalRef());
            processes.fireSoon(legalCase.caseNo(), InstalmentProcess.INSTALMENT_GRACE_OVER, clock.instant());
        });
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
