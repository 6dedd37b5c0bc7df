package io.recourse.documents.upload;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.documents.upload.clean.Stripped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A piece of evidence that somebody sent. It never changes but by its examination; a better copy is an upload of its own
 * that supersedes it.
 *
 * @param kind which entry of the evidence list it is; {@code other} for what the list does not name
 * @param title what the list prints, only of {@code other}; else null
 * @param fileName as the sender's machine calls it; may be personal data
 * @param size bytes as they came
 * @param sha256 of the bytes as they came, which are kept and never opened again
 * @param status whether it was examined and what came of it
 * @param type null where it could not be told
 * @param pages of what may be shown; 0 unless accepted
 * @param cleanSha256 the PDF of its pages alone; null unless accepted
 * @param cleanSize bytes of that PDF
 * @param refusal a message's key, and {@code refusalArguments}; null unless refused
 */
public record Upload(
        UUID id,
        CaseNo caseNo,
        String kind,
        String title,
        String fileName,
        long size,
        String sha256,
        Status status,
        FileType type,
        int pages,
        String cleanSha256,
        long cleanSize,
        Set<Stripped> stripped,
        String refusal,
        List<String> refusalArguments,
        Actor uploadedBy,
        Instant uploadedAt,
        UUID supersedes,
        UUID supersededBy) {

    /** Evidence that the list does not name. */
    public static final String OTHER = "other";

    /** Where it stands. */
    public enum Status {
        WAITING,
        ACCEPTED,
        REFUSED
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    public boolean isRefused() {
        return status == Status.REFUSED;
    }

    /** Whether it may go into a bundle: accepted, and the latest of its kind. */
    public boolean isUsable() {
        return status == Status.ACCEPTED && supersededBy == null;
    }
}
