package io.recourse.creditreporting.process;

import io.recourse.creditreporting.GiveNotice;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the prior notice and hands it to the post. */
@Component
class SendPriorNotice implements JavaDelegate {

    private final GiveNotice giveNotice;

    SendPriorNotice(GiveNotice giveNotice) {
        this.giveNotice = giveNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        giveNotice.send(CaseVariables.caseNo(execution));
    }
}
