package io.recourse.instalment.process;

import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.instalment.NegotiatePlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table {@code instalment-policy} who must approve the plan. */
@Component
class DecideApproval implements JavaDelegate {

    private final NegotiatePlan negotiatePlan;

    DecideApproval(NegotiatePlan negotiatePlan) {
        this.negotiatePlan = negotiatePlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String approver = negotiatePlan.whoApproves(CaseVariables.caseNo(execution));
        Routing routing = Routing.none().with(InstalmentProcess.APPROVAL_NEEDED, approver != null);
        execution.setVariables(
                approver == null
                        ? routing.values()
                        : routing.with(InstalmentProcess.APPROVER_GROUP, approver)
                                .values());
    }
}
