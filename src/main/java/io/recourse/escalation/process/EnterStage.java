package io.recourse.escalation.process;

import io.recourse.engine.CaseVariables;
import io.recourse.legalcase.StageRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/** Notes on the case that it enters the stage that a call activity calls. */
@Component
class EnterStage implements ExecutionListener {

    private final StageRuns runs;

    EnterStage(StageRuns runs) {
        this.runs = runs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.removeVariable(CaseVariables.OUTCOME);
        runs.enter(CaseVariables.caseNo(execution), called(execution));
    }

    static String called(DelegateExecution execution) {
        return ((CallActivity) execution.getBpmnModelElementInstance()).getCalledElement();
    }
}
