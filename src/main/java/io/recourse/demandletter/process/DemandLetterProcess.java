package io.recourse.demandletter.process;

import io.recourse.common.CaseNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names that the process {@code demand-letter} shares with its beans. */
final class DemandLetterProcess {

    static final String LETTER_DEADLINE_AT = "letterDeadlineAt";

    private DemandLetterProcess() {}

    static CaseNo caseNo(VariableScope scope) {
        return new CaseNo((String) scope.getVariable("caseNo"));
    }
}
