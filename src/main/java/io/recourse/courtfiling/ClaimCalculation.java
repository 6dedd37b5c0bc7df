package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Rate;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that a 债权金额计算表 prints: each amount with the lines that it is the sum of. The sums are checked.
 *
 * @param dayCount days of a year for interest by days
 * @param deferrals interest of the days of a deferral, in the place of penalty interest (Civil Code 678); part of the interest
 *     of their instalments
 * @param penalties accrued penalty interest; less what was paid and waived of it, it is the penalty owed
 * @param payments what was received, and what it paid
 * @param costsPaid of costs that a decision had put on the debtor
 * @param penaltyPaid of penalty interest, paid or waived
 */
@PrintedOn("court-filing/claim-calculation")
public record ClaimCalculation(
        LocalDate issuedOn,
        String debtor,
        LoanFacts loan,
        int dayCount,
        AmountsOwed owed,
        List<Instalment> instalments,
        List<Segment> deferrals,
        Money deferralInterest,
        List<Segment> penalties,
        Money penaltyAccrued,
        Money penaltyPaid,
        List<Payment> payments,
        Money costsPaid,
        Money paid)
        implements Printable {

    /** A due instalment: charged, and still open. */
    public record Instalment(
            int no, LocalDate dueOn, Money principal, Money principalOpen, Money interest, Money interestOpen) {}

    /** Interest of a time in which the unpaid principal and the rate stayed the same. */
    public record Segment(
            int instalmentNo, LocalDate from, LocalDate to, Money principal, Rate rate, int days, Money amount) {}

    /** A payment and its postings. */
    public record Payment(
            LocalDate receivedOn,
            String reference,
            Money amount,
            Money toCosts,
            Money toInterest,
            Money toPenalty,
            Money toPrincipal) {}

    /** @throws io.recourse.common.InvalidFields naming what is missing, or an amount that its lines do not give */
    public ClaimCalculation {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("loan", loan)
                .given("owed", owed)
                .some("instalments", instalments)
                .given("deferrals", deferrals)
                .given("deferralInterest", deferralInterest)
                .given("penalties", penalties)
                .given("penaltyPaid", penaltyPaid)
                .given("payments", payments)
                .check();
        new Requirements()
                .sum("owed.principal", owed.principal(), sum(instalments, Instalment::principalOpen))
                .sum("owed.interest", owed.interest(), sum(instalments, Instalment::interestOpen))
                .sum("deferralInterest", deferralInterest, sum(deferrals, Segment::amount))
                .sum("penaltyAccrued", penaltyAccrued, sum(penalties, Segment::amount))
                .sum("owed.penalty", penaltyAccrued, owed.penalty(), penaltyPaid)
                .sum("costsPaid", costsPaid, sum(payments, Payment::toCosts))
                .sum("paid", paid, sum(payments, Payment::amount))
                .check();
        instalments = List.copyOf(instalments);
        deferrals = List.copyOf(deferrals);
        penalties = List.copyOf(penalties);
        payments = List.copyOf(payments);
    }

    private static <T> Money sum(List<T> lines, Function<T, Money> amount) {
        return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    static ClaimCalculation of(FilingPapers papers) {
        List<Segment> penalties = papers.lines().penalties();
        List<Segment> deferrals = papers.lines().deferrals();
        Money accrued = sum(penalties, Segment::amount);
        List<Payment> payments = papers.lines().payments();
        return new ClaimCalculation(
                papers.preparedOn(),
                papers.file().debtor().name(),
                papers.file().loanFacts(),
                papers.file().terms().dayCount(),
                papers.owed(),
                papers.lines().instalments(),
                deferrals,
                sum(deferrals, Segment::amount),
                penalties,
                accrued,
                accrued.minus(papers.owed().penalty()),
                payments,
                sum(payments, Payment::toCosts),
                sum(payments, Payment::amount));
    }
}
