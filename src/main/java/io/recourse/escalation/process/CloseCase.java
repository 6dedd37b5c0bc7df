package io.recourse.escalation.process;

import io.recourse.engine.CaseVariables;
import io.recourse.escalation.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose plan was kept. */
@Component
class CloseCase implements JavaDelegate {

    private final Escalation escalation;

    CloseCase(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.closeKept(CaseVariables.caseNo(execution));
    }
}
