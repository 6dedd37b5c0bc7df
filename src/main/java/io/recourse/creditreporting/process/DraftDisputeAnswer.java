package io.recourse.creditreporting.process;

import io.recourse.creditreporting.SettleDispute;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the answer in writing to the dispute. */
@Component
class DraftDisputeAnswer implements JavaDelegate {

    private final SettleDispute settleDispute;

    DraftDisputeAnswer(SettleDispute settleDispute) {
        this.settleDispute = settleDispute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleDispute.draft(CaseVariables.caseNo(execution));
    }
}
