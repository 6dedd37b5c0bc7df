package io.recourse.reminder.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.CaseVariables;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.reminder.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the case of a debtor who disputes the debt or asks for relief. */
@Component
class RequestHold implements JavaDelegate {

    private final Holds holds;
    private final CaseProcesses processes;
    private final Calls calls;

    RequestHold(Holds holds, CaseProcesses processes, Calls calls) {
        this.holds = holds;
        this.processes = processes;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        boolean hardship = "hardship".equals(execution.getVariable(CaseVariables.OUTCOME));
        if (holds.current(caseNo).isEmpty()) {
            Calls.Call call = calls.of(caseNo).get(0);
            holds.begin(
                    caseNo,
                    hardship ? HoldReason.HARDSHIP : HoldReason.DISPUTE,
                    call.note(),
                    new Actor(call.calledBy()));
            processes.start("hold", caseNo);
        }
    }
}
