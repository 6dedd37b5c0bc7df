package io.recourse.ledger;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;

/** Money that came in and that nobody has booked yet, answered by whoever takes payments in. */
public interface AwaitedReceipts {

    /** Whether money waits that names the contract or its case: what is owed is then not certain. */
    boolean name(ContractNo contractNo, CaseNo caseNo);
}
