package io.recourse.creditreporting.process;

import io.recourse.creditreporting.ReportDebt;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the prior notice and hands it to the post. */
@Component
class SendPriorNotice implements JavaDelegate {

    private final ReportDebt reportDebt;

    SendPriorNotice(ReportDebt reportDebt) {
        this.reportDebt = reportDebt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reportDebt.sendNotice(CaseVariables.caseNo(execution));
    }
}
