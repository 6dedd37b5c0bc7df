package io.recourse.escalation;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.StageRun;
import io.recourse.legalcase.StageRuns;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the table {@code sue-again} whether a lawyer may direct a suit where a filing or a suit came to nothing. */
@Component
public class SuingAgain {

    private static final Set<String> COURT_STAGES = Set.of("court-filing", "court-proceedings");

    private final LegalCases cases;
    private final StageRuns runs;
    private final CaseFiles files;
    private final Decisions decisions;

    SuingAgain(LegalCases cases, StageRuns runs, CaseFiles files, Decisions decisions) {
        this.cases = cases;
        this.runs = runs;
        this.files = files;
        this.decisions = decisions;
    }

    public boolean isOpen(CaseNo caseNo) {
        String limitation = files.limitation(cases.get(caseNo)).status().name();
        Decisions.Answer answer =
                decisions.ask("sue-again", Map.of("ending", ending(caseNo), "limitation", limitation));
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
