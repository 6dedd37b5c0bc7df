package io.recourse.agencyplacement.process;

import io.recourse.agencyplacement.EndPlacements;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Whichever way the stage is left, the placement ends with it. */
@Component
class EndPlacement implements ExecutionListener {

    private final EndPlacements endPlacements;

    EndPlacement(EndPlacements endPlacements) {
        this.endPlacements = endPlacements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        endPlacements.leave(
                CaseVariables.caseNo(execution), String.valueOf(execution.getVariable(CaseVariables.OUTCOME)));
    }
}
