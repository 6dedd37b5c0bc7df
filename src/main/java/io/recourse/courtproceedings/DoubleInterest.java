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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        Money total() {
            return costs.plus(interest).plus(base);
        }

        Debt paid(Money amount) {
            Money toCosts = amount.min(costs);
            Money toInterest = amount.minus(toCosts).min(interest);
            Money toBase = amount.minus(toCosts).minus(toInterest).min(base);
            return new Debt(costs.minus(toCosts), interest.minus(toInterest), base.minus(toBase));
        }
    }

    /**
     * In parts, one after each payment and each day to perform; none while the time to perform runs. What is paid by dates
     * bears it from the end of each (same, art. 2).
     *
     * @param due when how much of interest and base is to be paid, the interest first
     * @param until the last day reckoned
     */
    List<Delay.Part> of(Debt debt, List<Payment> payments, Settlement due, LocalDate until) {
        List<Delay.Part> parts = new ArrayList<>();
        LocalDate reckoned = due.first();
        for (LocalDate day : turns(payments, due, until)) {
            Money notDue = debt.base().minus(dueBefore(day, debt, due));
            Money left = paidBefore(day, debt, payments).base();
            add(left.minus(left.min(notDue)), reckoned, day, parts);
            reckoned = day;
        }
        return parts;
    }

    /** The days after which the base is another, and the last one. */
    private static SortedSet<LocalDate> turns(List<Payment> payments, Settlement due, LocalDate until) {
        return Stream.of(
                        payments.stream().map(Payment::receivedOn),
                        due.instalments().stream().map(Settlement.Instalment::on),
                        Stream.of(until))
                .flatMap(Function.identity())
                .filter(day -> day.isAfter(due.first()) && !day.isAfter(until))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Money dueBefore(LocalDate day, Debt debt, Settlement due) {
        Money all = due.dueBefore(day);
        return all.minus(all.min(debt.interest())).min(debt.base());
    }

    private static Debt paidBefore(LocalDate day, Debt debt, List<Payment> payments) {
        return debt.paid(payments.stream()
                .filter(payment -> payment.receivedOn().isBefore(day))
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus));
    }

    private void add(Money base, LocalDate reckoned, LocalDate to, List<Delay.Part> parts) {
        if (base.isPositive()) {
            long days = ChronoUnit.DAYS.between(reckoned, to);
            BigDecimal rate = policy.value("double-interest-daily-rate", to);
            BigDecimal amount = base.amount()
                    .multiply(rate)
                    .multiply(BigDecimal.valueOf(days))
                    .setScale(2, RoundingMode.HALF_UP);
            parts.add(new Delay.Part(reckoned.plusDays(1), to, days, base, rate, new Money(amount)));
        }
    }
}
