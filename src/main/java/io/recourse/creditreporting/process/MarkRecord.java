package io.recourse.creditreporting.process;

import io.recourse.creditreporting.SettleDispute;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the record as disputed. */
@Component
class MarkRecord implements JavaDelegate {

    private final SettleDispute settleDispute;

    MarkRecord(SettleDispute settleDispute) {
        this.settleDispute = settleDispute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleDispute.mark(CaseVariables.caseNo(execution));
    }
}
