package io.recourse.reminder.process;

import io.recourse.common.CaseNo;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names that the process {@code reminder} shares with its beans. */
final class ReminderProcess {

    static final String TONE = "tone";
    static final String CHANNEL = "channel";
    static final String ANSWER_UNTIL = "answerUntil";
    static final String PROMISE_DUE_AT = "promiseDueAt";
    static final String OUTCOME = "outcome";

    private ReminderProcess() {}

    static CaseNo caseNo(VariableScope scope) {
        return new CaseNo((String) scope.getVariable("caseNo"));
    }
}
