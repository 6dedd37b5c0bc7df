package io.recourse.agencyplacement;

import io.recourse.common.Money;
import io.recourse.contact.AttemptResult;
import io.recourse.contact.Channel;
import io.recourse.documents.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A readable row: a contact that the agency made, and what came of the case by it.
 *
 * @param reference the case number, or the contract's
 * @param phone which was called, when it is not the contract's; null for that one
 * @param collectors the numbers that the agency gave its people
 * @param outcome null where the contact decided nothing
 */
record ResultRow(
        long line,
        String reference,
        Instant at,
        Channel channel,
        String phone,
        AttemptResult reached,
        List<String> collectors,
        String recordingRef,
        PlacementResult outcome,
        LocalDate promisedOn,
        Money promisedAmount,
        String note) {

    /** Stands for all that the row says, but its line. */
    String fingerprint() {
        return Sha256.of(String.join(
                "\u001f",
                String.valueOf(at),
                String.valueOf(channel),
                String.valueOf(phone),
                String.valueOf(reached),
                String.join(" ", collectors),
                String.valueOf(recordingRef),
                String.valueOf(outcome),
                String.valueOf(promisedOn),
                String.valueOf(promisedAmount),
                String.valueOf(note)));
    }
}
