package io.recourse.creditreporting.process;

import io.recourse.common.Actor;
import io.recourse.creditreporting.ReportDebt;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the report that was approved. */
@Component
class RecordReport implements JavaDelegate {

    private final ReportDebt reportDebt;

    RecordReport(ReportDebt reportDebt) {
        this.reportDebt = reportDebt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reportDebt.report(CaseVariables.caseNo(execution), new Actor((String)
                execution.getVariable(CreditReportingProcess.APPROVED_BY)));
    }
}
