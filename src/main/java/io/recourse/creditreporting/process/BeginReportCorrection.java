package io.recourse.creditreporting.process;

import io.recourse.creditreporting.SettleDispute;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the correction of a report that was rightly disputed. */
@Component
class BeginReportCorrection implements JavaDelegate {

    private final SettleDispute settleDispute;

    BeginReportCorrection(SettleDispute settleDispute) {
        this.settleDispute = settleDispute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settleDispute.beginCorrection(CaseVariables.caseNo(execution));
    }
}
