package io.recourse.fieldvisit.process;

/** The names that the process {@code field-visit} shares with its beans. */
final class FieldVisitProcess {

    static final String VISIT_DAY_AT = "visitDayAt";
    static final String PROMISE_DUE_AT = "promiseDueAt";

    private FieldVisitProcess() {}
}
