package io.recourse.demandletter.process;

/** The names that the process {@code demand-letter} shares with its beans. */
final class DemandLetterProcess {

    static final String LETTER_DEADLINE_AT = "letterDeadlineAt";

    private DemandLetterProcess() {}
}
