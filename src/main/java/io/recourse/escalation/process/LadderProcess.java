package io.recourse.escalation.process;

import io.recourse.common.CaseNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names that {@code legal-escalation} and {@code hold} share with their beans. */
final class LadderProcess {

    static final String NEXT_STAGE = "nextStage";
    static final String TONE = "tone";
    static final String REASSESS_AT = "reassessAt";
    static final String DEFERRED_UNTIL = "deferredUntil";
    static final String OUTCOME = "outcome";

    private LadderProcess() {}

    static CaseNo caseNo(VariableScope scope) {
        return new CaseNo((String) scope.getVariable("caseNo"));
    }
}
