package io.recourse.mailing;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of a file of tracking numbers.
 *
 * @param recorded letters that got their number, or its day corrected
 * @param unchanged rows that say what is known already
 * @param rejected rows with errors
 */
public record TrackingResult(
        UUID id,
        long number,
        String name,
        int recorded,
        int unchanged,
        int rejected,
        String uploadedBy,
        Instant uploadedAt) {}
