package io.recourse.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * A message and where it is on its way out.
 *
 * @param notBefore the first moment at which the law lets it be sent
 * @param endedAt when it was sent, failed or was withdrawn; null before
 * @param problem why it was not sent; null when it was
 */
public record DispatchItem(
        UUID id,
        Message message,
        DispatchStatus status,
        Instant notBefore,
        Instant queuedAt,
        Instant endedAt,
        String problem) {

    /** Whether it is a letter that a person carries to the post office. */
    public boolean isOnPaper() {
        return message.channel() == Channel.POST && message.documentId() != null;
    }
}
