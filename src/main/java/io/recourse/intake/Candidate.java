package io.recourse.intake;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;

/**
 * A contract that a payment may be for.
 *
 * @param debtorName whole; masked for readers without the right
 * @param reference {@code exact}, {@code several} or {@code none}: whether what the payer wrote names this contract, and
 *     no other
 * @param payer {@code debtor}, {@code guarantor}, {@code other} or {@code unknown}
 * @param amount {@code due}, {@code instalment} or {@code other}: what of this contract the amount is
 * @param confidence from 0 to 100, by the table {@code payment-match}
 * @param certain whether the table posts it without a person
 * @param why the rule's reason, in both languages
 */
public record Candidate(
        CaseNo caseNo,
        ContractNo contractNo,
        String debtorName,
        String reference,
        String payer,
        String amount,
        int confidence,
        boolean certain,
        String why) {

    /** The same with the debtor's name as a reader may see it. */
    public Candidate named(String name) {
        return new Candidate(caseNo, contractNo, name, reference, payer, amount, confidence, certain, why);
    }
}
