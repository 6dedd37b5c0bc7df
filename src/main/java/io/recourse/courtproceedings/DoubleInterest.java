package io.recourse.courtproceedings;

import io.recourse.common.Money;
import io.recourse.common.Policy;
import io.recourse.ledger.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Interest for the delay of a judgment debt (迟延履行期间加倍利息, CPL 264; 法释〔2014〕8号). */
@Component
class DoubleInterest {

    private final Policy policy;

    DoubleInterest(Policy policy) {
        this.policy = policy;
    }

    /**
     * What a decision puts on the debtor, in the order in which what comes in pays it (CC 561). The interest for the delay
     * comes after all of it (法释〔2014〕8号 art. 4).
     *
     * @param base the money without its ordinary interest, which alone bears interest for the delay (same, art. 1)
     */
    record Debt(Money costs, Money interest, Money base) {

        Debt paid(Money amount) {
            Money toCosts = amount.min(costs);
            Money toInterest = amount.minus(toCosts).min(interest);
            Money toBase = amount.minus(toCosts).minus(toInterest).min(base);
            return new Debt(costs.minus(toCosts), interest.minus(toInterest), base.minus(toBase));
        }
    }

    /**
     * In parts, one after each payment; none while the time to perform runs.
     *
     * @param payments in the order of their days, from the decision on
     * @param performBy the last day to perform
     * @param until the last day reckoned
     */
    List<Delay.Part> of(Debt debt, List<Payment> payments, LocalDate performBy, LocalDate until) {
        List<Delay.Part> parts = new ArrayList<>();
        Debt left = debt;
        LocalDate reckoned = performBy;
        for (Payment payment : payments) {
            if (payment.receivedOn().isAfter(until)) {
                break;
            }
            reckoned = add(left, reckoned, payment.receivedOn(), parts);
            left = left.paid(payment.amount());
        }
        add(left, reckoned, until, parts);
        return parts;
    }

    private LocalDate add(Debt left, LocalDate reckoned, LocalDate to, List<Delay.Part> parts) {
        if (!to.isAfter(reckoned)) {
            return reckoned;
        }
        if (left.base().isPositive()) {
            long days = ChronoUnit.DAYS.between(reckoned, to);
            BigDecimal rate = policy.value("double-interest-daily-rate", to);
            BigDecimal amount = left.base()
                    .amount()
                    .multiply(rate)
                    .multiply(BigDecimal.valueOf(days))
                    .setScale(2, RoundingMode.HALF_UP);
            parts.add(new Delay.Part(reckoned.plusDays(1), to, days, left.base(), rate, new Money(amount)));
        }
        return to;
    }
}
