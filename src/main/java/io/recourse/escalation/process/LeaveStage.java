package io.recourse.escalation.process;

import io.recourse.engine.CaseVariables;
import io.recourse.legalcase.StageRun;
import io.recourse.legalcase.StageRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes on the case that it leaves a stage, and what came of it. */
@Component
class LeaveStage implements ExecutionListener {

    private final StageRuns runs;

    LeaveStage(StageRuns runs) {
        this.runs = runs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Object outcome = execution.getVariable(CaseVariables.OUTCOME);
        runs.leave(
                CaseVariables.caseNo(execution),
                EnterStage.called(execution),
                execution.isCanceled() || outcome == null ? StageRun.INTERRUPTED : outcome.toString());
    }
}
