package io.recourse.ledger;

import io.recourse.common.Money;

/**
 * What a loan owes at the end of a day.
 *
 * @param principalDue principal of due instalments that is unpaid
 * @param interestDue interest of due instalments that is unpaid
 * @param penaltyDue penalty interest (罚息) accrued to that day that is unpaid
 * @param costsDue costs of suits that a court awarded (诉讼费用) and that are unpaid
 * @param totalDue the four together
 * @param credit money received that no due instalment needed yet
 * @param principalNotDue principal of later instalments
 * @param daysPastDue days since the due date of the oldest instalment with principal or interest unpaid, 0 if none
 */
public record Balance(
        Money principalDue,
        Money interestDue,
        Money penaltyDue,
        Money costsDue,
        Money totalDue,
        Money credit,
        Money principalNotDue,
        int daysPastDue) {

    /** What is due of the loan itself, without costs of suits. */
    public Money loanDue() {
        return totalDue.minus(costsDue);
    }

    /** Whether nothing is owed any more, now or later. */
    public boolean isSettled() {
        return totalDue.isZero() && principalNotDue.isZero();
    }
}
