package io.recourse.escalation;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCases;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that an upgrade finds at the ladder's former task "record the court's result", which nobody can complete any more:
 * their ladder begins anew, asks what comes next, and pursues the suit.
 */
@Component
public class FormerTask {

    private static final String LADDER = "legal-escalation";
    private static final String GONE = "recordCourtResult";

    private final CaseProcesses processes;
    private final LegalCases cases;

    FormerTask(CaseProcesses processes, LegalCases cases) {
        this.processes = processes;
        this.cases = cases;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void leave() {
        processes.waitingAt(LADDER, GONE).forEach(this::beginAnew);
    }

    /** The case's ladder asks what comes next by what is known of the case. */
    @Transactional
    public void beginAnew(CaseNo caseNo) {
        processes.end(caseNo, LADDER, "modelChanged");
        processes.start(LADDER, caseNo);
        if (cases.get(caseNo).status() == CaseStatus.ON_HOLD) {
            processes.suspendAll(caseNo);
        }
    }
}
