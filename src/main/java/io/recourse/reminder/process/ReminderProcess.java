package io.recourse.reminder.process;

/** The names that the process {@code reminder} shares with its beans. */
final class ReminderProcess {

    static final String TONE = "tone";
    static final String CHANNEL = "channel";
    static final String ANSWER_UNTIL = "answerUntil";
    static final String PROMISE_DUE_AT = "promiseDueAt";

    private ReminderProcess() {}
}
