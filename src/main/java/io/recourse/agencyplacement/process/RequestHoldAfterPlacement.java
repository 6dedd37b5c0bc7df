package io.recourse.agencyplacement.process;

import io.recourse.agencyplacement.Placement;
import io.recourse.agencyplacement.PlacementResult;
import io.recourse.agencyplacement.Placements;
import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.CaseVariables;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the case of a debtor who told the agency that he disputes the debt or is in hardship. */
@Component
class RequestHoldAfterPlacement implements JavaDelegate {

    private final Holds holds;
    private final CaseProcesses processes;
    private final Placements placements;

    RequestHoldAfterPlacement(Holds holds, CaseProcesses processes, Placements placements) {
        this.holds = holds;
        this.processes = processes;
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        if (holds.current(caseNo).isEmpty()) {
            Placement placement = placements.latest(caseNo).orElseThrow();
            boolean hardship = placement.result() == PlacementResult.hardship;
            holds.begin(
                    caseNo,
                    hardship ? HoldReason.HARDSHIP : HoldReason.DISPUTE,
                    placement.resultNote(),
                    placement.toldBy());
            processes.start("hold", caseNo);
        }
    }
}
