package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.TaskInbox;
import io.recourse.escalation.EndHold;
import io.recourse.legalcase.Holds;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a released case go on with the time that was left. */
@Component
class ResumeEscalation implements JavaDelegate {

    private final CaseProcesses processes;
    private final TaskInbox tasks;
    private final EndHold endHold;
    private final Clock clock;

    ResumeEscalation(CaseProcesses processes, TaskInbox tasks, EndHold endHold, Clock clock) {
        this.processes = processes;
        this.tasks = tasks;
        this.endHold = endHold;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        Holds.Hold hold = endHold.end(caseNo, Actor.SYSTEM);
        processes.resumeAll(caseNo, Duration.between(hold.since(), clock.instant()));
        tasks.resumeClocks(caseNo, hold.since());
    }
}
