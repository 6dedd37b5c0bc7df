package io.recourse.courtproceedings;

import io.recourse.common.Money;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.LegalCases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is left to perform of a decision, and what the delay of its performance costs the debtor until today. */
@Component
@Transactional(readOnly = true)
public class Delay {

    private final DoubleInterest doubleInterest;
    private final Ledger ledger;
    private final LegalCases cases;
    private final Clock clock;

    Delay(DoubleInterest doubleInterest, Ledger ledger, LegalCases cases, Clock clock) {
        this.doubleInterest = doubleInterest;
        this.ledger = ledger;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The interest for the days on which the base was the same: base × daily rate × days.
     *
     * @param from the first of its days
     * @param to the last of its days, on which something came in or fell due, or which is the last one reckoned
     * @param dailyRate a fraction
     */
    public record Part(LocalDate from, LocalDate to, long days, Money base, BigDecimal dailyRate, Money amount) {

        private String how() {
            String percent = dailyRate.movePointRight(2).stripTrailingZeros().toPlainString();
            return "%s × %s %% × %d = %s (%s – %s)"
                    .formatted(base.display(), percent, days, amount.display(), from, to);
        }
    }

    /** @param parts one after each payment and each day to perform; none while the time to perform runs, or where nothing bears it */
    public record Interest(List<Part> parts) {

        public Money total() {
            return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        }

        /** Part by part, as {@code ¥50,000.00 × 0.0175 % × 100 = ¥875.00 (2026-03-11 – 2026-06-18)}. */
        public String how() {
            return parts.isEmpty() ? "–" : parts.stream().map(Part::how).collect(Collectors.joining("; "));
        }
    }

    /**
     * What the debtor has still to pay of a decision, due or not.
     *
     * @param interest ordinary interest that the decision names
     * @param base the rest of its money
     * @param delay interest for the delay until today, which what comes in pays last (法释〔2014〕8号 art. 4)
     */
    public record Left(Money costs, Money interest, Money base, Money delay) {

        /** Without the interest for the delay. */
        public Money judged() {
            return costs.plus(interest).plus(base);
        }

        public Money total() {
            return judged().plus(delay);
        }
    }

    /** Empty of a suit without a decision in effect, and of one that ended before all that bears it was paid. */
    public Optional<Interest> interest(CourtProceeding suit) {
        return left(suit)
                .filter(left -> suit.standing() != Standing.ended || left.base().isZero())
                .map(left -> reckoned(suit, payments(suit)));
    }

    /** Empty of a suit in which no decision took effect that names an amount. */
    public Optional<Left> left(CourtProceeding suit) {
        return suit.known().performBy() == null || suit.known().amount() == null
                ? Optional.empty()
                : Optional.of(left(suit, payments(suit)));
    }

    private Interest reckoned(CourtProceeding suit, List<Payment> payments) {
        return new Interest(doubleInterest.of(debt(suit), payments, suit.due(), LocalDate.now(clock)));
    }

    private Left left(CourtProceeding suit, List<Payment> payments) {
        DoubleInterest.Debt debt = debt(suit);
        Money paid = payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        DoubleInterest.Debt rest = debt.paid(paid);
        Money beyond = paid.minus(paid.min(debt.total()));
        Money delay = reckoned(suit, payments).total();
        return new Left(rest.costs(), rest.interest(), rest.base(), delay.minus(delay.min(beyond)));
    }

    private static DoubleInterest.Debt debt(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        Money ordinary = orZero(known.ordinaryInterest());
        return new DoubleInterest.Debt(
                orZero(known.costsAwarded()), ordinary, known.amount().minus(ordinary));
    }

    /** What came in since the decision that names the amount. */
    List<Payment> payments(CourtProceeding suit) {
        LocalDate awardedOn = suit.known().awardedOn();
        return ledger.payments(cases.get(suit.caseNo()).contractNo()).stream()
                .filter(payment -> awardedOn == null || payment.receivedOn().isAfter(awardedOn))
                .toList();
    }

    private static Money orZero(Money amount) {
        return amount == null ? Money.ZERO : amount;
    }
}
