package io.recourse.mailing;

import io.recourse.common.CaseNo;
import io.recourse.contact.Purpose;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter of a posting.
 *
 * @param seq its place in the pile, from 1
 * @param messageId the message in the queue
 * @param area postcode, or district code
 * @param pages null until it is printed
 * @param printedIn an earlier posting in which it was printed and taken, so that a paper of it exists; null for none
 * @param trackingNo null until the post office gave one
 */
public record PostedLetter(
        UUID posting,
        String reference,
        int seq,
        UUID messageId,
        CaseNo caseNo,
        UUID documentId,
        Purpose purpose,
        String area,
        Integer pages,
        Status status,
        Long printedIn,
        String trackingNo,
        LocalDate postedOn) {

    /** What became of it in this posting. */
    public enum Status {
        /** Goes, or went, with the others. */
        IN,
        /** Its document cannot be printed. */
        UNPRINTABLE,
        /** Stayed behind because its case is on hold; it waits for the next posting after the release. */
        HELD,
        /** May not go any more: its case is closed, or its text became unlawful. */
        WITHDRAWN,
        /** The post office did not take it; it waits for the next posting. */
        LEFT_BEHIND,
        /** The posting was cancelled; it waits for the next one. */
        RELEASED,
        HANDED_OVER
    }
}
