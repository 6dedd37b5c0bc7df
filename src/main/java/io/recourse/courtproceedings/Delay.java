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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the delay of a decision's performance costs the debtor until today. */
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
    public record Part(LocalDate from, LocalDate to, long days, Money base, BigDecimal dailyRate, Money amount) {}

    /** @param parts one after each payment and each day to perform; none while the time to perform runs, or where nothing bears it */
    public record Interest(List<Part> parts) {

        public Money total() {
            return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /** Empty of a suit without a decision in effect. */
    public Optional<Interest> interest(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        if (known.performBy() == null || suit.standing() == Standing.ended) {
            return Optional.empty();
        }
        Money ordinary = orZero(known.ordinaryInterest());
        DoubleInterest.Debt debt = new DoubleInterest.Debt(
                orZero(known.costsAwarded()), ordinary, known.amount().minus(ordinary));
        return Optional.of(new Interest(doubleInterest.of(debt, payments(suit), suit.due(), LocalDate.now(clock))));
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
