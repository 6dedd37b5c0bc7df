package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A balance with the lines that each of its figures is the sum of.
 *
 * <ul>
 *   <li>{@code principalDue}, {@code interestDue}, {@code penaltyDue}: the rests of the due instalments
 *   <li>{@code principalNotDue}: the principal rests of the instalments not yet due
 *   <li>an instalment's penalty interest: its penalty segments; its interest: what the contract foresees and its deferral
 *       segments; what it was paid: its postings
 *   <li>{@code costsDue}: the rests of the awarded costs; what they were paid: their postings
 *   <li>{@code credit}: the unused payments; a payment: its postings, those to costs included, and what of it is unused
 * </ul>
 *
 * @param contractNo the loan
 * @param asOf the day, to its end
 * @param penaltyRate annual rate of penalty interest after the cap
 * @param balance the figures
 * @param instalments all instalments by due date, as accelerated by that day; none before the loan is disbursed
 * @param penaltySegments by instalment and day
 * @param deferralSegments days of a deferral, for which no penalty interest is asked, by instalment and day
 * @param costs costs of suits that the debtor owes by that day
 * @param costPostings what paid them, in the order in which the money went
 * @param postings in the order in which the money went
 * @param unused payments that are credit, oldest first
 * @param reversed payments that came and were taken back by that day; no figure counts them
 * @param refunds credit that was paid back by that day
 * @param waiver what was waived by that day
 */
public record Statement(
        ContractNo contractNo,
        LocalDate asOf,
        BigDecimal penaltyRate,
        Balance balance,
        List<InstalmentLine> instalments,
        List<PenaltySegment> penaltySegments,
        List<DeferralSegment> deferralSegments,
        List<CostLine> costs,
        List<CostPosting> costPostings,
        List<Posting> postings,
        List<UnusedPayment> unused,
        List<Reversed> reversed,
        List<Refund> refunds,
        Optional<Waiver> waiver) {

    /**
     * What was overpaid: the credit of a loan that owes nothing any more. What came before a waiver was paid for what the
     * waiver settled, and is not part of it.
     */
    public Money overpaid() {
        if (!balance.isSettled()) {
            return Money.ZERO;
        }
        return unused.stream()
                .filter(money -> waiver.isEmpty()
                        || money.receivedOn().isAfter(waiver.get().on()))
                .map(UnusedPayment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The last day on which money came in, was taken back or was paid back; empty when none ever did. */
    public Optional<LocalDate> lastMoneyOn() {
        return Stream.of(
                        postings.stream().map(Posting::receivedOn),
                        costPostings.stream().map(CostPosting::receivedOn),
                        unused.stream().map(UnusedPayment::receivedOn),
                        reversed.stream().map(Reversed::reversedOn),
                        refunds.stream().map(Refund::paidOn))
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder());
    }

    /** The parts of an instalment, in the order in which Civil Code 561 pays them. */
    public enum Part {
        INTEREST,
        PENALTY,
        PRINCIPAL
    }

    /** What was charged, and what became of it. */
    public record Tally(Money charged, Money paid, Money waived) {

        public Money rest() {
            return charged.minus(paid).minus(waived);
        }
    }

    /**
     * One instalment of the loan.
     *
     * @param no counted from 1; an accelerated instalment has the number of the first that it replaces
     * @param due whether its due date has come
     * @param accelerated whether it stands for all instalments from {@code no} on (加速到期)
     * @param interest contractual interest, that of a deferral included; while not due, what the schedule foresees
     * @param penalty penalty interest accrued
     */
    public record InstalmentLine(
            int no,
            LocalDate dueOn,
            boolean due,
            boolean accelerated,
            Tally principal,
            Tally interest,
            Tally penalty) {}

    /**
     * Penalty interest on an unpaid principal that did not change: unpaid × rate × days / day count, rounded half up.
     *
     * @param instalmentNo the instalment it belongs to
     * @param from first day that counts
     * @param to last day that counts
     */
    public record PenaltySegment(
            int instalmentNo,
            LocalDate from,
            LocalDate to,
            Money unpaidPrincipal,
            BigDecimal rate,
            int days,
            int dayCount,
            Money amount) {}

    /**
     * Interest on an unpaid principal in the days of a deferral, in the place of penalty interest: unpaid × rate × days /
     * day count, rounded half up; 0.00 where the deferral asks for none.
     *
     * @param instalmentNo the instalment to whose interest it belongs
     * @param from first day that counts
     * @param to last day that counts
     */
    public record DeferralSegment(
            int instalmentNo,
            LocalDate from,
            LocalDate to,
            Money unpaidPrincipal,
            BigDecimal rate,
            int days,
            int dayCount,
            Money amount) {}

    /**
     * Which payment paid which part of which instalment.
     *
     * @param postedOn the day the payment was received, or the later due date to which its credit was kept
     */
    public record Posting(
            String paymentRef, LocalDate receivedOn, LocalDate postedOn, int instalmentNo, Part part, Money amount) {}

    /** Costs that a decision awarded; owed from the day it took effect. */
    public record CostLine(String awardRef, String decision, LocalDate owedFrom, Tally tally) {}

    /** Which payment paid which costs; they come before anything else (Civil Code 561). */
    public record CostPosting(
            String paymentRef, LocalDate receivedOn, LocalDate postedOn, String awardRef, Money amount) {}

    /** What of a payment no due instalment needed yet. */
    public record UnusedPayment(String paymentRef, LocalDate receivedOn, Money amount) {}

    /** A payment that was taken back on a day. */
    public record Reversed(String paymentRef, LocalDate receivedOn, LocalDate reversedOn, Money amount) {}

    /**
     * What was left at the end of the day of the waiver (豁免). Credit is the debtor's money and is not part of it.
     *
     * @param interestNotDue interest that the schedule foresaw for instalments not yet due
     * @param costsDue awarded costs of suits
     */
    public record Waiver(
            LocalDate on,
            Money principalDue,
            Money interestDue,
            Money penaltyDue,
            Money principalNotDue,
            Money interestNotDue,
            Money costsDue) {

        /** What was owed of the loan, due or not; costs are none of it. */
        public Money loan() {
            return principalDue.plus(interestDue).plus(penaltyDue).plus(principalNotDue);
        }
    }
}
