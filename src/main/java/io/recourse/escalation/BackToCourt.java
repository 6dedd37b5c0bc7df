package io.recourse.escalation;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.deadlines.ExecutionPeriod;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.StageRun;
import io.recourse.legalcase.StageRuns;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks the tables {@code sue-again} and {@code execute-again} whether a lawyer may direct a suit where a filing or a suit
 * came to nothing, and the execution of what was decided.
 */
@Component
public class BackToCourt {

    private static final Set<String> COURT_STAGES = Set.of("court-filing", "court-proceedings");

    private final LegalCases cases;
    private final StageRuns runs;
    private final CaseFiles files;
    private final ExecutionPeriod execution;
    private final Decisions decisions;

    BackToCourt(LegalCases cases, StageRuns runs, CaseFiles files, ExecutionPeriod execution, Decisions decisions) {
        this.cases = cases;
        this.runs = runs;
        this.files = files;
        this.execution = execution;
        this.decisions = decisions;
    }

    public boolean maySue(CaseNo caseNo) {
        return isOpen(
                "sue-again",
                caseNo,
                "limitation",
                files.limitation(cases.get(caseNo)).status().name());
    }

    public boolean mayExecute(CaseNo caseNo) {
        return isOpen(
                "execute-again", caseNo, "executionPeriod", execution.of(caseNo).name());
    }

    private boolean isOpen(String table, CaseNo caseNo, String period, String state) {
        Decisions.Answer answer = decisions.ask(table, Map.of("ending", ending(caseNo), period, state));
        return (boolean) answer.single().get("open");
    }

    /** Of the last filing or suit; what interrupted one says nothing about it. */
    private String ending(CaseNo caseNo) {
        return runs.of(caseNo).stream()
                .filter(run -> COURT_STAGES.contains(run.stage())
                        && run.leftAt() != null
                        && !run.outcome().equals(StageRun.INTERRUPTED))
                .reduce((first, second) -> second)
                .map(StageRun::outcome)
                .orElse("none");
    }
}
