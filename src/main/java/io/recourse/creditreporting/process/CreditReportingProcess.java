package io.recourse.creditreporting.process;

import io.recourse.common.CaseNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names that the process {@code credit-reporting} shares with its beans. */
final class CreditReportingProcess {

    static final String REPORT_NOT_BEFORE = "reportNotBefore";
    static final String APPROVED_BY = "approvedBy";

    private CreditReportingProcess() {}

    static CaseNo caseNo(VariableScope scope) {
        return new CaseNo((String) scope.getVariable("caseNo"));
    }
}
