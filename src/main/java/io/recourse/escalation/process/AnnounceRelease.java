package io.recourse.escalation.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.escalation.Escalation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a step that waited for the release that it goes on, and looks whether the case was paid meanwhile. */
@Component
class AnnounceRelease implements JavaDelegate {

    private final CaseProcesses processes;
    private final Escalation escalation;

    AnnounceRelease(CaseProcesses processes, Escalation escalation) {
        this.processes = processes;
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        processes.tell(caseNo, "holdReleased", Routing.none());
        escalation.review(caseNo);
    }
}
