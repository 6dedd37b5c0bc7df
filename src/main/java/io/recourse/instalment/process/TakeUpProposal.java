package io.recourse.instalment.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.instalment.NegotiatePlan;
import io.recourse.instalment.Plans;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes what the debtor asked for on his page the proposal, where it is still within the limits. */
@Component
class TakeUpProposal implements JavaDelegate {

    private final NegotiatePlan negotiatePlan;
    private final Plans plans;
    private final Clock clock;

    TakeUpProposal(NegotiatePlan negotiatePlan, Plans plans, Clock clock) {
        this.negotiatePlan = negotiatePlan;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        execution.setVariables(Routing.none()
                .with(InstalmentProcess.DEBTOR_HAS_PROPOSED, negotiatePlan.takeUp(caseNo))
                .with(InstalmentProcess.PLAN_IN_FORCE, plans.active(caseNo).isPresent())
                .on(InstalmentProcess.NEXT_CHECK_AT, LocalDate.now(clock))
                .values());
    }
}
