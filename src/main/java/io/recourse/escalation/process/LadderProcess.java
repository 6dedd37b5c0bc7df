package io.recourse.escalation.process;

/** The names that {@code legal-escalation} and {@code hold} share with their beans. */
final class LadderProcess {

    static final String NEXT_STAGE = "nextStage";
    static final String TONE = "tone";
    static final String REASSESS_AT = "reassessAt";
    static final String DEFERRED_UNTIL = "deferredUntil";

    private LadderProcess() {}
}
