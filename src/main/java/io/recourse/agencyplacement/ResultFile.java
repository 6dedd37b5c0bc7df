package io.recourse.agencyplacement;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of a file in which an agency told what it did.
 *
 * @param recorded contacts that are in the log now
 * @param unchanged rows that say what is known already
 * @param rejected rows with errors
 * @param breaches contacts among the recorded that a rule forbade
 */
public record ResultFile(
        UUID id,
        long number,
        String agencyCode,
        String name,
        int recorded,
        int unchanged,
        int rejected,
        int breaches,
        String uploadedBy,
        Instant uploadedAt) {}
