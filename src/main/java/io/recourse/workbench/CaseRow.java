package io.recourse.workbench;

import io.recourse.deadlines.Limitation;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.LegalCase;

/**
 * A case as the list shows it.
 *
 * @param debtor as the reader may see the name
 * @param balance null for a case whose contract is not in the ledger
 * @param limitation null where there is no balance
 */
record CaseRow(LegalCase legalCase, String debtor, String lender, Balance balance, Limitation.Result limitation) {}
