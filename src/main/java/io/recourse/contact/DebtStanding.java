package io.recourse.contact;

import io.recourse.common.CaseNo;

/** What the guard must know of a debt, answered by whoever knows ledger and limitation. */
public interface DebtStanding {

    /** Whether the limitation period has run out, so that the debtor may refuse for good (Civil Code 192). */
    boolean isBarred(CaseNo caseNo);
}
