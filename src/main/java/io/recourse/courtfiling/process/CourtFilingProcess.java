package io.recourse.courtfiling.process;

/** The names that the process of a filing shares with its beans. */
final class CourtFilingProcess {

    static final String IS_PROPERTY_FIRST = "isPropertyFirst";

    private CourtFilingProcess() {}
}
