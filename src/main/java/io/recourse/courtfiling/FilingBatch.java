package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Filings of one lender at one court that are drafted alike, reviewed by sample and approved by sample by somebody else.
 *
 * @param number the order in which batches were drafted
 * @param cases all that it began with
 * @param behind of those that stay in it, how many have passed the step that is under way or done
 * @param refused how many a rule kept back; each waits as a task of its own
 * @param takenOut how many a person took out
 */
public record FilingBatch(
        UUID id,
        long number,
        LenderCode lender,
        String court,
        Route route,
        Status status,
        Actor draftedBy,
        Instant draftedAt,
        Actor reviewedBy,
        Actor approvedBy,
        int cases,
        int behind,
        int refused,
        int takenOut) {

    /** How far it is; those in -ING go on by themselves. */
    public enum Status {
        DRAFTING,
        PREPARED,
        REVIEWING,
        REVIEWED,
        APPROVING,
        APPROVED,
        DISSOLVED
    }

    /** The cases that are still in it. */
    public int staying() {
        return cases - refused - takenOut;
    }

    public boolean isOver() {
        return status == Status.APPROVED || status == Status.DISSOLVED;
    }

    public boolean isMoving() {
        return status == Status.DRAFTING || status == Status.REVIEWING || status == Status.APPROVING;
    }

    /** Whole percent of its step. */
    public int percent() {
        return staying() == 0 ? 100 : behind * 100 / staying();
    }
}
