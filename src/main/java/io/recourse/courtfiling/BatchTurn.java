package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.util.UUID;

/**
 * The case of a batch whose task is completed next.
 *
 * @param filing the one that the batch took in
 * @param person who asked for it, and for whom it is done
 * @param answers JSON of the claim's form
 */
record BatchTurn(
        UUID batch, int seq, CaseNo caseNo, UUID filing, FilingBatch.Status step, Actor person, String answers) {

    String task() {
        return switch (step) {
            case DRAFTING -> "draftClaim";
            case REVIEWING -> "reviewFilingPacket";
            case APPROVING -> "approveFiling";
            default -> throw new IllegalStateException("nothing is done by itself when " + step);
        };
    }

    FilingBatchCase.Status passed() {
        return switch (step) {
            case DRAFTING -> FilingBatchCase.Status.DRAFTED;
            case REVIEWING -> FilingBatchCase.Status.REVIEWED;
            default -> FilingBatchCase.Status.APPROVED;
        };
    }
}
