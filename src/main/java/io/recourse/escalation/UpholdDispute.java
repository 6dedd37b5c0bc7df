package io.recourse.escalation;

import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.StageRun;
import io.recourse.legalcase.StageRuns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtor was right to dispute a debt that was reported: the report is corrected, and he is told in writing. */
@Component
@Transactional
public class UpholdDispute {

    private static final String CORRECTION = "credit-correction";

    private final CaseProcesses processes;
    private final StageRuns runs;
    private final Holds holds;
    private final Clock clock;

    UpholdDispute(CaseProcesses processes, StageRuns runs, Holds holds, Clock clock) {
        this.processes = processes;
        this.runs = runs;
        this.holds = holds;
        this.clock = clock;
    }

    /** The day on which the debt was last reported to the credit bureau. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> reportedOn(CaseNo caseNo) {
        return runs.of(caseNo).stream()
                .filter(run -> "adverseInformationReported".equals(run.outcome()))
                .map(StageRun::leftAt)
                .reduce((first, second) -> second)
                .map(at -> at.atZone(clock.getZone()).toLocalDate());
    }

    /** @throws InvalidFields for outcome when there is nothing to correct, or a correction is under way already */
    @Transactional(readOnly = true)
    public void requirePossible(CaseNo caseNo) {
        if (holds.current(caseNo)
                .filter(hold -> hold.reason() == HoldReason.DISPUTE)
                .isEmpty()) {
            throw refused("hold.not-disputed");
        }
        if (reportedOn(caseNo).isEmpty()) {
            throw refused("hold.not-reported");
        }
        if (processes.isUnderWay(caseNo, CORRECTION)) {
            throw refused("hold.correction-under-way");
        }
    }

    public void beginCorrection(CaseNo caseNo) {
        processes.start(CORRECTION, caseNo);
    }

    private static InvalidFields refused(String code) {
        return new InvalidFields(List.of(FieldError.of("outcome", code)));
    }
}
