package io.recourse.instalment.process;

import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.instalment.DecidePlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table {@code instalment-policy} who must approve the plan. */
@Component
class DecideApproval implements JavaDelegate {

    private final DecidePlan decidePlan;

    DecideApproval(DecidePlan decidePlan) {
        this.decidePlan = decidePlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approver = decidePlan.whoApproves(CaseVariables.caseNo(execution));
        Routing routing = Routing.none().with(InstalmentProcess.APPROVAL_NEEDED, approver != null);
        execution.setVariables(
                approver == null
                        ? routing.values()
                        : routing.with(InstalmentProcess.APPROVER_GROUP, approver)
                                .values());
    }
}
