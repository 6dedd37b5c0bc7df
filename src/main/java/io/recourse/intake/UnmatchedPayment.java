package io.recourse.intake;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Payment;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment whose contract was not known, or not certain, when it came.
 *
 * @param statedNo the contract that its file names; null for one of a bank statement
 * @param payer who paid, as the bank names him; empty where nobody said
 * @param clue what the payer wrote and what names the payment at the banks; may be empty
 * @param number the order in which such payments came
 * @param matchedNo the contract that it was posted to; null while it waits
 * @param returnedOn the day on which it went back to its payer, unmatched; null while it is here
 */
public record UnmatchedPayment(
        String paymentRef,
        ContractNo statedNo,
        LocalDate receivedOn,
        Money amount,
        String channel,
        String payer,
        String clue,
        long number,
        Instant arrivedAt,
        ContractNo matchedNo,
        LocalDate returnedOn) {

    static final ContractNo NO_CONTRACT = new ContractNo("-");

    public boolean isWaiting() {
        return matchedNo == null && returnedOn == null;
    }

    /** As its file says. */
    Payment payment() {
        return as(statedNo == null ? NO_CONTRACT : statedNo);
    }

    /** The same payment as one for another contract. */
    Payment as(ContractNo contractNo) {
        return new Payment(paymentRef, contractNo, receivedOn, amount, channel);
    }
}
