package io.recourse.creditreporting.process;

import io.recourse.creditreporting.CorrectReport;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the correction that was approved. */
@Component
class RecordCorrection implements JavaDelegate {

    private final CorrectReport correctReport;

    RecordCorrection(CorrectReport correctReport) {
        this.correctReport = correctReport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correctReport.record(CaseVariables.caseNo(execution));
    }
}
