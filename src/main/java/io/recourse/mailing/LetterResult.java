package io.recourse.mailing;

import io.recourse.common.CaseNo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of one case of a run.
 *
 * @param documentId the letter; null unless it is written
 * @param field the letter's field that is at fault; null when none is
 * @param code message key of the reason; null unless it is refused
 * @param arguments fill the message's places
 * @param endedAt null while it waits
 */
public record LetterResult(
        int seq,
        CaseNo caseNo,
        Status status,
        UUID documentId,
        String field,
        String code,
        List<String> arguments,
        Instant endedAt) {

    /** Whether the letter is written. */
    public enum Status {
        WAITING,
        WRITTEN,
        REFUSED
    }
}
