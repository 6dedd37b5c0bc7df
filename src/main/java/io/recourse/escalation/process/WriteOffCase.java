package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.legalcase.LegalCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case that a lawyer directed to give up. */
@Component
class WriteOffCase implements JavaDelegate {

    private final LegalCases cases;

    WriteOffCase(LegalCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.close(CaseVariables.caseNo(execution), "WRITTEN_OFF", Actor.SYSTEM);
        execution.setVariables(Routing.outcome("closed").values());
    }
}
