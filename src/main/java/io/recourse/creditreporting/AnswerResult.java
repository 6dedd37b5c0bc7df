package io.recourse.creditreporting;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of a bureau's answer to a file.
 *
 * @param accepted records of which it is news that they were accepted
 * @param rejected records of which it is news that they were rejected
 * @param unchanged rows that say what is known already
 * @param wrong rows with errors
 */
public record AnswerResult(
        UUID id,
        UUID batchId,
        long number,
        String name,
        int accepted,
        int rejected,
        int unchanged,
        int wrong,
        String uploadedBy,
        Instant uploadedAt) {}
