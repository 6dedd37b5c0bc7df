package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.time.Instant;
import java.util.UUID;

/** Goes past the guard on purpose, so that the rules are seen to fail. */
class PastTheGuard {

    private final Provider provider;
    private final DispatchTable messages;
    private final AttemptTable attempts;

    PastTheGuard(Provider provider, DispatchTable messages, AttemptTable attempts) {
        this.provider = provider;
        this.messages = messages;
        this.attempts = attempts;
    }

    void send(DispatchItem item) {
        provider.send(item);
    }

    void queue(Message message, Instant now) {
        messages.insert(UUID.randomUUID(), message, now, now);
    }

    void call(CaseNo caseNo, Attempt attempt) {
        attempts.insert(caseNo, attempt, Purpose.PAYMENT, MadeBy.STAFF);
    }
}
