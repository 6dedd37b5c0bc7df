package io.recourse.creditreporting.process;

import io.recourse.creditreporting.SettleDispute;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the signed answer to the post. */
@Component
class DispatchDisputeAnswer implements JavaDelegate {

    private final SettleDispute settleDispute;

    DispatchDisputeAnswer(SettleDispute settleDispute) {
        this.settleDispute = settleDispute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleDispute.dispatch(CaseVariables.caseNo(execution));
    }
}
