package io.recourse.engine;

import io.recourse.common.CaseNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables that every process has; what else one needs, its stage names. */
public final class CaseVariables {

    static final String CASE_NO = "caseNo";

    /** What came of the step or stage before. */
    public static final String OUTCOME = "outcome";

    private CaseVariables() {}

    /** The case that the process works. */
    public static CaseNo caseNo(VariableScope scope) {
        return new CaseNo((String) scope.getVariable(CASE_NO));
    }
}
