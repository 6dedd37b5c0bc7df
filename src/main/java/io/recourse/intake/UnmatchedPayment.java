package io.recourse.intake;

import io.recourse.common.ContractNo;
import io.recourse.ledger.Payment;
import java.time.Instant;

/**
 * A payment for a contract that was not known when it came.
 *
 * @param payment as its file says
 * @param number the order in which such payments came
 * @param matchedNo the contract that it was posted to; null while it waits
 */
public record UnmatchedPayment(Payment payment, long number, Instant arrivedAt, ContractNo matchedNo) {

    public boolean isWaiting() {
        return matchedNo == null;
    }

    /** The same payment as one for another contract. */
    Payment as(ContractNo contractNo) {
        return new Payment(payment.paymentRef(), contractNo, payment.receivedOn(), payment.amount(), payment.channel());
    }
}
