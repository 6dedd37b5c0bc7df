package io.recourse.demandletter.process;

import io.recourse.demandletter.SendDemandLetter;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the letter as PDF from ledger and contract. */
@Component
class DraftDemandLetter implements JavaDelegate {

    private final SendDemandLetter sendDemandLetter;

    DraftDemandLetter(SendDemandLetter sendDemandLetter) {
        this.sendDemandLetter = sendDemandLetter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendDemandLetter.draft(CaseVariables.caseNo(execution));
    }
}
