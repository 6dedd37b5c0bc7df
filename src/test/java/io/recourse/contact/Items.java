package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.time.Instant;
import java.util.UUID;

/** Messages as a worker hands them to a provider. */
public final class Items {

    private Items() {}

    public static DispatchItem item(Channel channel, String recipient, String subject, String body, UUID documentId) {
        Instant now = Instant.now();
        return new DispatchItem(
                UUID.randomUUID(),
                new Message(
                        new CaseNo("RC2026-000001"),
                        channel,
                        Purpose.REMINDER,
                        "test",
                        recipient,
                        subject,
                        body,
                        documentId),
                DispatchStatus.SENDING,
                now,
                now,
                null,
                null,
                0,
                null,
                null,
                false);
    }
}
