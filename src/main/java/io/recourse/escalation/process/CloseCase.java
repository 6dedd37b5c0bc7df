package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.engine.CaseVariables;
import io.recourse.legalcase.LegalCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose plan was kept. */
@Component
class CloseCase implements JavaDelegate {

    private final LegalCases cases;

    CloseCase(LegalCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.close(CaseVariables.caseNo(execution), "PLAN_KEPT", Actor.SYSTEM);
    }
}
