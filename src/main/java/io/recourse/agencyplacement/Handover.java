package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A file by which an agency is given cases. It is written when it is downloaded, and kept nowhere.
 *
 * @param records how many cases are in it; once it was downloaded, how many really were
 * @param needsRelease whether it holds so many records that a second person lets it out
 * @param renews the hand-over whose download did not arrive; null for a first one
 * @param releasedBy somebody else than made it; null until then, and where nobody need
 * @param sha256 of the file as it was downloaded; null until then, as {@code downloadedBy}
 */
public record Handover(
        UUID id,
        long number,
        String agencyCode,
        int records,
        boolean needsRelease,
        UUID renews,
        Actor madeBy,
        Instant madeAt,
        Actor releasedBy,
        Instant releasedAt,
        String sha256,
        Actor downloadedBy,
        Instant downloadedAt) {

    public boolean isReleased() {
        return !needsRelease || releasedAt != null;
    }

    public boolean isDownloaded() {
        return downloadedAt != null;
    }

    /** The state of the placements that it takes along. */
    PlacementStatus takes() {
        return renews == null ? PlacementStatus.APPROVED : PlacementStatus.HANDED_OVER;
    }
}
