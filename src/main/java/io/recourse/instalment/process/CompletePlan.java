package io.recourse.instalment.process;

import io.recourse.engine.CaseVariables;
import io.recourse.instalment.KeepPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a plan that was kept. */
@Component
class CompletePlan implements JavaDelegate {

    private final KeepPlan keepPlan;

    CompletePlan(KeepPlan keepPlan) {
        this.keepPlan = keepPlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        keepPlan.complete(CaseVariables.caseNo(execution));
    }
}
