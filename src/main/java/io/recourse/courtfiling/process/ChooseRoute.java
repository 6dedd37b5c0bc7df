package io.recourse.courtfiling.process;

import io.recourse.courtfiling.FileSuit;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the case may be filed, and proposes how. */
@Component
class ChooseRoute implements JavaDelegate {

    private final FileSuit fileSuit;

    ChooseRoute(FileSuit fileSuit) {
        this.fileSuit = fileSuit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean fileable = fileSuit.chooseRoute(CaseVariables.caseNo(execution));
        execution.setVariables(
                Routing.outcome(fileable ? "fileable" : "notFileable").values());
    }
}
