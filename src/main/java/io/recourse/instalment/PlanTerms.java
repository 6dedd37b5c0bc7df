package io.recourse.instalment;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was negotiated: the debt less a waiver, a down payment on signing, and the rest in equal monthly instalments
 * without interest; the last takes what rounding leaves.
 *
 * @param debt all that is owed on the day of the proposal, due and not due
 * @param waiver given up when the plan is kept
 * @param downPayment due on the day of signing; zero for none
 * @param instalments how many months
 * @param firstDueOn the first instalment's due date; the others fall on its day of the month, or the month's last
 * @param graceDays days after a due date before the plan counts as breached
 */
public record PlanTerms(
        Money debt, Money waiver, Money downPayment, int instalments, LocalDate firstDueOn, int graceDays) {

    /** An instalment of the plan; number 0 is the down payment. */
    public record Due(int no, LocalDate on, Money amount) {}

    public PlanTerms {
        if (instalments < 1 || !debt.minus(waiver).minus(downPayment).isPositive()) {
            throw new IllegalArgumentException("a plan spreads a positive rest over at least one instalment");
        }
    }

    /** What the debtor pays under the plan. */
    public Money total() {
        return debt.minus(waiver);
    }

    /** What each instalment but the last comes to. */
    public Money instalment() {
        return new Money(rest().amount().divide(BigDecimal.valueOf(instalments), 2, RoundingMode.DOWN));
    }

    public LocalDate lastDueOn() {
        return firstDueOn.plusMonths(instalments - 1L);
    }

    /** All due dates and amounts; they add up to {@link #total()}. */
    public List<Due> schedule(LocalDate signedOn) {
        List<Due> schedule = new ArrayList<>();
        if (downPayment.isPositive()) {
            schedule.add(new Due(0, signedOn, downPayment));
        }
        Money left = rest();
        for (int no = 1; no <= instalments; no++) {
            Money amount = no == instalments ? left : instalment();
            schedule.add(new Due(no, firstDueOn.plusMonths(no - 1L), amount));
            left = left.minus(amount);
        }
        return schedule;
    }

    /** Share of the debt that is paid down, 0 to 1. */
    public BigDecimal downPaymentShare() {
        return share(downPayment);
    }

    /** Share of the debt that is waived, 0 to 1. */
    public BigDecimal waiverShare() {
        return share(waiver);
    }

    private Money rest() {
        return total().minus(downPayment);
    }

    private BigDecimal share(Money part) {
        return part.amount().divide(debt.amount(), 6, RoundingMode.HALF_UP);
    }
}
