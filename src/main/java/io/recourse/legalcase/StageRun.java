package io.recourse.legalcase;

import java.time.Instant;

/**
 * One time that a case was in a stage.
 *
 * @param leftAt null while it is there
 * @param outcome what came of it; null while it is there; {@code interrupted} when an event took the case away
 */
public record StageRun(String stage, Instant enteredAt, Instant leftAt, String outcome) {}
