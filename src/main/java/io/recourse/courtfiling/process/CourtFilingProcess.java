package io.recourse.courtfiling.process;

import io.recourse.common.CaseNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names that the process {@code court-filing} shares with its beans. */
final class CourtFilingProcess {

    private CourtFilingProcess() {}

    static CaseNo caseNo(VariableScope scope) {
        return new CaseNo((String) scope.getVariable("caseNo"));
    }
}
