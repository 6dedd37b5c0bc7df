package io.recourse.courtproceedings;

import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.engine.CaseProcesses;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a lawyer of the next hearing in a case, by a process of its own that ends with the hearing's reason. */
@Component
@Transactional
public class HearingReminder {

    private static final String HEARING = "hearing";
    private static final String DAYS = "hearing-reminder-days";

    private final CourtProceedings proceedings;
    private final CaseProcesses processes;
    private final Policy policy;

    HearingReminder(CourtProceedings proceedings, CaseProcesses processes, Policy policy) {
        this.proceedings = proceedings;
        this.processes = processes;
        this.policy = policy;
    }

    /** Watches the hearing that was set last; one that was set before is forgotten. */
    void watch(CaseNo caseNo) {
        forget(caseNo);
        processes.start(HEARING, caseNo);
    }

    /** There is no hearing to come any more. */
    void forget(CaseNo caseNo) {
        processes.end(caseNo, HEARING, "noHearing");
    }

    /** The day on which to remind of the hearing of the pending suit. */
    @Transactional(readOnly = true)
    public LocalDate on(CaseNo caseNo) {
        LocalDate hearing = proceedings.pending(caseNo).orElseThrow().known().hearingOn();
        return hearing.minusDays(policy.count(DAYS, hearing));
    }
}
