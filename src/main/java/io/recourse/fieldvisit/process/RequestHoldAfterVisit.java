package io.recourse.fieldvisit.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.CaseVariables;
import io.recourse.fieldvisit.FieldVisit;
import io.recourse.fieldvisit.FieldVisits;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the case of a debtor who disputed the debt or asked for relief at the door. */
@Component
class RequestHoldAfterVisit implements JavaDelegate {

    private final Holds holds;
    private final CaseProcesses processes;
    private final FieldVisits visits;

    RequestHoldAfterVisit(Holds holds, CaseProcesses processes, FieldVisits visits) {
        this.holds = holds;
        this.processes = processes;
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        boolean hardship = "hardship".equals(execution.getVariable(CaseVariables.OUTCOME));
        if (holds.current(caseNo).isEmpty()) {
            FieldVisit visit = visits.latest(caseNo).orElseThrow();
            holds.begin(caseNo, hardship ? HoldReason.HARDSHIP : HoldReason.DISPUTE, visit.note(), visit.toldBy());
            processes.start("hold", caseNo);
        }
    }
}
