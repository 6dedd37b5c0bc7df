package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.time.Instant;
import java.util.UUID;

/**
 * A reply that was taken in. Sender, subject and text are personal data.
 *
 * @param caseNo the case on which it landed; null while nobody knows
 * @param messageId the message that it answers; null where it is not known
 * @param settledAt when a person was done with it; null before
 */
public record Reply(
        UUID id,
        Channel channel,
        String sender,
        String subject,
        String text,
        Instant receivedAt,
        CaseNo caseNo,
        UUID messageId,
        Meaning meaning,
        Instant settledAt) {

    /** What the table {@code reply-meaning} reads in it. */
    public enum Meaning {
        ANSWER,
        /** The person does not want to be contacted this way. */
        STOP,
        COMPLAINT
    }
}
