package io.recourse.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A condition from when it began to hold until it held no more.
 *
 * @param subject a stage's process, or a lender's code, as the rule has it
 * @param newsAt when it began, or became graver than what somebody had seen
 * @param measure what was measured last, in the rule's unit
 * @param bound what the policy allowed then
 * @param counted tasks or cases that it is about
 * @param firstDay the first safe date of limitation; null where the rule has none
 * @param endedAt null while it holds
 * @param seenBy who said that he had seen it as it stands; null for nobody
 */
record Alert(
        UUID id,
        AlertRule rule,
        String subject,
        Instant since,
        Instant newsAt,
        int measure,
        int bound,
        int counted,
        LocalDate firstDay,
        Instant endedAt,
        Instant seenAt,
        String seenBy) {

    /** Whether it is told of because it became graver, not because it began. */
    boolean isGraver() {
        return newsAt.isAfter(since);
    }
}
