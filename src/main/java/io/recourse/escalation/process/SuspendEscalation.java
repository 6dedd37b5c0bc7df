package io.recourse.escalation.process;

import io.recourse.engine.CaseProcesses;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the ladder of a held case where it stands. */
@Component
class SuspendEscalation implements JavaDelegate {

    private final CaseProcesses processes;

    SuspendEscalation(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.suspendAll(CaseVariables.caseNo(execution));
    }
}
