package io.recourse.mailing;

import java.time.Instant;
import java.util.UUID;

/**
 * Letters of one kind to all cases that matched when the run was started, written one after the other.
 *
 * @param number the order in which runs were started
 * @param cases how many matched: written, refused and waiting
 * @param endedAt null while it may go on
 */
public record LetterRun(
        UUID id,
        long number,
        Selection selection,
        Status status,
        int cases,
        int written,
        int refused,
        String startedBy,
        Instant startedAt,
        Instant endedAt) {

    /** Whether letters are still to be written. */
    public enum Status {
        RUNNING,
        PAUSED,
        CANCELLED,
        DONE
    }

    public int waiting() {
        return cases - written - refused;
    }

    public boolean isOver() {
        return status == Status.CANCELLED || status == Status.DONE;
    }

    /** Whole percent of its cases that are behind. */
    public int percent() {
        return cases == 0 ? 100 : (written + refused) * 100 / cases;
    }
}
