package io.recourse.courtproceedings.process;

/** The names that the process {@code court-proceedings} shares with its beans. */
final class CourtProceedingsProcess {

    static final String PERFORM_UNTIL_AT = "performUntilAt";

    private CourtProceedingsProcess() {}
}
