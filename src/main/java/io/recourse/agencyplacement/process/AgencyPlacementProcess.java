package io.recourse.agencyplacement.process;

/** The names that the process {@code agency-placement} shares with its beans. */
final class AgencyPlacementProcess {

    static final String TERM_ENDS_AT = "termEndsAt";
    static final String PROMISE_DUE_AT = "promiseDueAt";

    private AgencyPlacementProcess() {}
}
