package io.recourse.instalment;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What was negotiated: the debt less a waiver, a down payment on signing, and the rest in monthly instalments without
 * interest, divided by the plan's shape. Page, form, agreement, notice and posting read its one {@link #schedule}.
 *
 * @param debt all that is owed on the day of the proposal, due and not due
 * @param waiver given up when the plan is kept
 * @param downPayment due on the day of signing; zero for none
 * @param instalments how many months
 * @param firstDueOn the first instalment's due date; the others fall on its day of the month, or the month's last
 * @param graceDays days after a due date before the plan counts as breached
 * @param shape how the rest is divided among the instalments
 */
public record PlanTerms(
        Money debt,
        Money waiver,
        Money downPayment,
        int instalments,
        LocalDate firstDueOn,
        int graceDays,
        PlanShape shape) {

    /** An instalment of the plan; number 0 is the down payment. */
    public record Due(int no, LocalDate on, Money amount) {}

    public PlanTerms {
        if (!shape.fits(debt.minus(waiver).minus(downPayment), instalments)) {
            throw new IllegalArgumentException("a plan spreads a positive rest over at least one instalment");
        }
    }

    /** What the debtor pays under the plan. */
    public Money total() {
        return debt.minus(waiver);
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
        int no = 0;
        for (Money amount : amounts()) {
            schedule.add(new Due(no + 1, firstDueOn.plusMonths(no), amount));
            no++;
        }
        return schedule;
    }

    /** What the first instalment comes to. */
    public Money firstInstalment() {
        return amounts().get(0);
    }

    /** The dearest month, the last instalment of a balloon plan left aside: that is not paid out of a month's income. */
    public Money dearestInstalment() {
        List<Money> amounts = amounts();
        List<Money> monthly = shape.kind() == PlanKind.BALLOON ? amounts.subList(0, amounts.size() - 1) : amounts;
        return monthly.stream().max(Money::compareTo).orElseThrow();
    }

    /** Share of the debt that is paid down, 0 to 1. */
    public BigDecimal downPaymentShare() {
        return share(downPayment);
    }

    /** Share of the debt that is waived, 0 to 1. */
    public BigDecimal waiverShare() {
        return share(waiver);
    }

    /** For how many months a plan of that day lets the debtor pay nothing, beyond the one until a first instalment. */
    public int deferredMonths(LocalDate agreedOn) {
        return Math.max(0, monthsBegun(agreedOn, firstDueOn) - 1);
    }

    /** How many months a plan of that day lasts, a month begun counted whole. */
    public int lastsMonths(LocalDate agreedOn) {
        return monthsBegun(agreedOn, lastDueOn());
    }

    private static int monthsBegun(LocalDate from, LocalDate to) {
        int whole = Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
        return from.plusMonths(whole).isBefore(to) ? whole + 1 : whole;
    }

    private List<Money> amounts() {
        return shape.split(total().minus(downPayment), instalments);
    }

    private BigDecimal share(Money part) {
        return part.amount().divide(debt.amount(), 6, RoundingMode.HALF_UP);
    }
}
