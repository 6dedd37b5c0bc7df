package io.recourse.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of loans or payments, and how far it is taken.
 *
 * @param number the order in which files came
 * @param name as the uploader's machine calls it
 * @param size in bytes
 * @param lines physical lines, the header is the first
 * @param encoding {@code UTF-8} or {@code GB18030}; null when the file could not be read at all
 * @param lastLine line on which the last row that is taken begins
 * @param rows taken so far: accepted, rejected and duplicates
 * @param errors all that were found; {@link IntakeFiles#errors} gives the first {@link IntakeFiles#MOST_ERRORS}
 * @param doneAt null while it is running
 */
public record IntakeFile(
        UUID id,
        long number,
        FileKind kind,
        String name,
        String sha256,
        long size,
        int lines,
        String encoding,
        Status status,
        int lastLine,
        int rows,
        int accepted,
        int rejected,
        int duplicates,
        int errors,
        String uploadedBy,
        Instant uploadedAt,
        Instant doneAt) {

    /** Whether rows are still to be taken. */
    public enum Status {
        RUNNING,
        DONE
    }

    public boolean isDone() {
        return status == Status.DONE;
    }

    /** Whole percent of its lines that are behind. */
    public int percent() {
        return isDone() || lines == 0 ? 100 : (int) Math.min(99, lastLine * 100L / lines);
    }

    /** Errors that were found and not kept. */
    public int errorsNotKept() {
        return Math.max(0, errors - IntakeFiles.MOST_ERRORS);
    }
}
