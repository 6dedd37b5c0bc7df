package io.recourse.mailing;

import io.recourse.common.LenderCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Letters of a lender that are printed and carried to the post office together.
 *
 * @param number the order in which postings were made; letters are {@code P<number>-<seq>}
 * @param letters those that are in it, or were handed over
 * @param tracked how many of them have a tracking number
 * @param leftAt when they left the house; null before
 * @param handedOverAt when a person confirmed that the post office has them; null before
 * @param receiptNo what the post office wrote on its receipt; may be null
 */
public record Posting(
        UUID id,
        long number,
        LenderCode lender,
        Status status,
        int letters,
        int tracked,
        String createdBy,
        Instant createdAt,
        Instant leftAt,
        String handedOverBy,
        Instant handedOverAt,
        String receiptNo) {

    /** Where its letters are. */
    public enum Status {
        PRINTING,
        READY,
        UNDER_WAY,
        HANDED_OVER,
        CANCELLED
    }

    public boolean is(String name) {
        return status.name().equals(name);
    }

    /** Whether somebody can still take it back. */
    public boolean isOpen() {
        return status != Status.HANDED_OVER && status != Status.CANCELLED;
    }
}
