package io.recourse.workbench;

import io.recourse.common.CaseNo;
import java.util.List;

/**
 * One task of a batch.
 *
 * @param code why it was refused, with its arguments; null unless it was
 * @param sampled whether the person must open it before the batch goes on
 * @param opened whether he has
 */
record TaskBatchRow(
        int seq,
        String taskId,
        CaseNo caseNo,
        Status status,
        String code,
        List<String> arguments,
        boolean sampled,
        boolean opened) {

    enum Status {
        WAITING,
        ELIGIBLE,
        DONE,
        REFUSED
    }
}
