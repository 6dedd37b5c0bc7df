package io.recourse.courtfiling.process;

import io.recourse.courtfiling.DraftSuit;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the case may be filed, and proposes how. */
@Component
class ChooseRoute implements JavaDelegate {

    private final DraftSuit draftSuit;

    ChooseRoute(DraftSuit draftSuit) {
        this.draftSuit = draftSuit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean fileable = draftSuit.chooseRoute(CaseVariables.caseNo(execution));
        execution.setVariables(
                Routing.outcome(fileable ? "fileable" : "notFileable").values());
    }
}
