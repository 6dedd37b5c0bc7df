package io.recourse.escalation.process;

import io.recourse.engine.CaseVariables;
import io.recourse.escalation.UpholdDispute;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins to correct what was reported; the correction goes on when the hold is over. */
@Component
class BeginCorrection implements JavaDelegate {

    private final UpholdDispute upholdDispute;

    BeginCorrection(UpholdDispute upholdDispute) {
        this.upholdDispute = upholdDispute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        upholdDispute.beginCorrection(CaseVariables.caseNo(execution));
    }
}
