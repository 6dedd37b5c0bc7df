package io.recourse.documents;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.List;

/**
 * One reading of all stored bytes against their hashes.
 *
 * @param total how many there were at its start
 * @param checked how many were read so far
 * @param running whether somebody works on it
 * @param finishedAt null until then
 * @param stoppedBy the key of the message why it ended before its end; null when it did not
 */
public record ContentCheck(
        long id,
        Instant startedAt,
        Actor startedBy,
        long total,
        long checked,
        boolean running,
        Instant finishedAt,
        String stoppedBy,
        List<Fault> faults) {

    /**
     * Bytes that are not what they were.
     *
     * @param problem {@code content.missing} or {@code content.changed}
     * @param caseNo of a document that had these bytes; null when none has
     * @param titleKey what that document is; null likewise
     */
    public record Fault(String sha256, String problem, String caseNo, String titleKey) {}

    /** In whole percent. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, checked * 100 / total);
    }

    /** Whether every byte was read and found as it was. */
    public boolean isClean() {
        return finishedAt != null && stoppedBy == null && faults.isEmpty();
    }
}
