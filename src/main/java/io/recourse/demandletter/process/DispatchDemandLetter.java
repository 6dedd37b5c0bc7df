package io.recourse.demandletter.process;

import io.recourse.demandletter.SendDemandLetter;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the approved letter to the post. */
@Component
class DispatchDemandLetter implements JavaDelegate {

    private final SendDemandLetter sendDemandLetter;

    DispatchDemandLetter(SendDemandLetter sendDemandLetter) {
        this.sendDemandLetter = sendDemandLetter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendDemandLetter.dispatch(CaseVariables.caseNo(execution));
    }
}
