package io.recourse.contact;

import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A call or visit that was made or is being made.
 *
 * @param inbound the debtor called or came: never counted
 * @param result null while nobody has told it
 */
record Attempt(
        UUID id,
        String debtorKey,
        String addressKey,
        PartyRole role,
        Channel channel,
        boolean inbound,
        String actor,
        Instant at,
        AttemptResult result) {

    boolean isOn(LocalDate day, ZoneId zone) {
        return at.atZone(zone).toLocalDate().equals(day);
    }

    /** GB/T 45251: connected and interactive; one that is still going on may become so, and counts. */
    boolean isEffective() {
        return result == null || result.wasSpokenTo();
    }

    boolean failed() {
        return result != null && result != AttemptResult.REACHED;
    }
}
