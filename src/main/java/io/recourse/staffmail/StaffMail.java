package io.recourse.staffmail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail to a person of the house.
 *
 * @param notBefore when it is tried next
 * @param notAfter until when it is worth trying
 * @param tries how often it certainly did not leave
 * @param problem a message key that says why it did not leave, or why nobody knows; null for none
 */
record StaffMail(
        UUID id,
        String userId,
        StaffMailKind kind,
        String subject,
        String body,
        StaffMailStatus status,
        Instant queuedAt,
        Instant notBefore,
        Instant notAfter,
        Instant endedAt,
        int tries,
        String problem) {}
