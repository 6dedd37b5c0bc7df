package io.recourse.creditreporting.process;

import io.recourse.creditreporting.CorrectReport;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the correction of what was reported. */
@Component
class OpenCorrection implements JavaDelegate {

    private final CorrectReport correctReport;

    OpenCorrection(CorrectReport correctReport) {
        this.correctReport = correctReport;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correctReport.open(CaseVariables.caseNo(execution));
    }
}
