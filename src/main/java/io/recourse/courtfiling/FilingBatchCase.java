package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import java.util.List;

/**
 * One case of a batch.
 *
 * @param code message key of the reason; null unless it is refused
 * @param sampled whether the reader must open it before he lets the batch go on
 * @param opened whether he has
 */
public record FilingBatchCase(
        int seq, CaseNo caseNo, Status status, String code, List<String> arguments, boolean sampled, boolean opened) {

    /** The last step that it has passed. */
    public enum Status {
        WAITING,
        DRAFTED,
        REVIEWED,
        APPROVED,
        REFUSED,
        TAKEN_OUT
    }
}
