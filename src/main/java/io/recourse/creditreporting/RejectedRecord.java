package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A record that a bureau rejected.
 *
 * @param no its number in the file
 * @param month the month that it reports or corrects
 * @param correction null for the record of a month and for a mark
 * @param marks the mark of a dispute alone: whether it marks the account or lifts the mark; null for another record
 * @param reason the bureau's words; may be null
 * @param decision null until a person decided
 * @param resent whether it went again with a later file
 */
public record RejectedRecord(
        UUID id,
        CaseNo caseNo,
        String fileName,
        int no,
        YearMonth month,
        CreditCorrection.Kind correction,
        Boolean marks,
        String code,
        String reason,
        Decision decision,
        boolean resent) {

    /** What a person decided about it. */
    public enum Decision {
        RESEND,
        LEAVE_OUT
    }

    /** The code and the bureau's words. */
    public String why() {
        return reason == null ? code : code + " " + reason;
    }
}
