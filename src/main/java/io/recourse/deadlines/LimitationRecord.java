package io.recourse.deadlines;

import java.time.Instant;

/**
 * A recorded event with its proof.
 *
 * @param evidence what proves it, in words or as a reference: "EMS 1234567890, signed for"; no personal data
 * @param recordedBy the user's id, or {@code system}
 */
public record LimitationRecord(LimitationEvent event, String evidence, Instant recordedAt, String recordedBy) {}
