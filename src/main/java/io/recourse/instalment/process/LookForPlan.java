package io.recourse.instalment.process;

import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.instalment.Plans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether a plan is in force already: one that a reversed payment put in force again is watched, not negotiated. */
@Component
class LookForPlan implements JavaDelegate {

    private final Plans plans;

    LookForPlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean inForce = plans.active(CaseVariables.caseNo(execution)).isPresent();
        execution.setVariables(
                Routing.none().with(InstalmentProcess.PLAN_IN_FORCE, inForce).values());
    }
}
