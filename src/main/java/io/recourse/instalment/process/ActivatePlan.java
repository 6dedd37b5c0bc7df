package io.recourse.instalment.process;

import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.instalment.KeepPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the signed plan in force and begins to watch its due dates. */
@Component
class ActivatePlan implements JavaDelegate {

    private final KeepPlan keepPlan;

    ActivatePlan(KeepPlan keepPlan) {
        this.keepPlan = keepPlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(Routing.none()
                .on(InstalmentProcess.NEXT_CHECK_AT, keepPlan.activate(CaseVariables.caseNo(execution)))
                .values());
    }
}
