package io.recourse.documents.bundle;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Evidence bound for a court, or on the way there.
 *
 * @param bound pages that are bound already
 * @param parts empty until it is done
 * @param problem a message's key; null unless it failed
 * @param manifest JSON; null until it is done
 */
public record Bundle(
        UUID id,
        CaseNo caseNo,
        BundleContents contents,
        Status status,
        int bound,
        List<Part> parts,
        String problem,
        String manifest,
        Actor requestedBy,
        Instant requestedAt) {

    /** Where it stands. */
    public enum Status {
        WAITING,
        DONE,
        FAILED
    }

    /** One PDF. */
    public record Part(int no, String sha256, int pages, long size) {}

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    public boolean isDone() {
        return status == Status.DONE;
    }

    public boolean isFailed() {
        return status == Status.FAILED;
    }

    /** Whole percent of its pages that are bound. */
    public int percent() {
        return isWaiting() ? Math.min(99, bound * 100 / contents.pages()) : 100;
    }
}
