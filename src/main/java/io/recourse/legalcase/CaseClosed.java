package io.recourse.legalcase;

import io.recourse.common.CaseNo;

/**
 * A case has ended, in the transaction that is going on.
 *
 * @param outcome what came of it, as {@code PAID}
 */
public record CaseClosed(CaseNo caseNo, String outcome) {

    /** Whether the debt was paid. */
    public boolean isPaid() {
        return LegalCase.PAID.contains(outcome);
    }
}
