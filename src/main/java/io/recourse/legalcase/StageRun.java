package io.recourse.legalcase;

import java.time.Instant;

/**
 * One time that a case was in a stage.
 *
 * @param leftAt null while it is there
 * @param outcome the id of the stage's end event; null while it is there; {@link #INTERRUPTED} when an event took
 *     the case away
 */
public record StageRun(String stage, Instant enteredAt, Instant leftAt, String outcome) {

    /** The outcome of a stage that an event took the case out of. */
    public static final String INTERRUPTED = "interrupted";
}
