package io.recourse.ledger;

import static java.time.temporal.ChronoUnit.DAYS;

import io.recourse.common.Money;
import io.recourse.ledger.Statement.CostPosting;
import io.recourse.ledger.Statement.Part;
import io.recourse.ledger.Statement.Posting;
import io.recourse.ledger.Statement.Reversed;
import io.recourse.ledger.Statement.UnusedPayment;
import io.recourse.ledger.Statement.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A loan's account while it is worked through day by day: instalments that fall due, money that comes in. */
final class Account {

    private final LoanTerms terms;
    private final BigDecimal penaltyCap;
    private final BigDecimal penaltyRate;
    private final List<Deferral> deferrals;
    private final List<OpenInstalment> instalments;
    private final Deque<UnusedPayment> unused = new ArrayDeque<>();
    private final List<OpenCost> costs;
    private final List<CostPosting> costPostings = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Refund> refunds = new ArrayList<>();
    private Money uncovered = Money.ZERO;
    private Waiver waiver;

    Account(
            LoanTerms terms,
            BigDecimal penaltyCap,
            List<Instalment> schedule,
            List<Deferral> deferrals,
            List<CostAward> awards) {
        this.terms = terms;
        this.penaltyCap = penaltyCap;
        this.deferrals = deferrals;
        this.costs = awards.stream().map(OpenCost::new).toList();
        this.penaltyRate = terms.penaltyRate(penaltyCap);
        this.instalments = schedule.stream()
                .map(instalment -> new OpenInstalment(instalment, penaltyRate, terms.dayCount()))
                .toList();
    }

    /** Lets the instalments and the awarded costs of the day fall due, then gives them the credit that waits for them. */
    void fallDue(LocalDate day) {
        List<OpenInstalment> ofDay = instalments.stream()
                .filter(instalment -> instalment.dueOn().equals(day))
                .toList();
        ofDay.forEach(OpenInstalment::fallDue);
        long awarded = waiver == null
                ? costs.stream().filter(cost -> cost.fallDue(day)).count()
                : 0;
        if ((!ofDay.isEmpty() || awarded > 0) && !unused.isEmpty()) {
            post(day);
        }
    }

    void receive(Payment payment) {
        Money kept = payment.amount().min(uncovered);
        uncovered = uncovered.minus(kept);
        Money amount = payment.amount().minus(kept);
        if (amount.isPositive()) {
            unused.add(new UnusedPayment(payment.paymentRef(), payment.receivedOn(), amount));
            post(payment.receivedOn());
        }
    }

    /**
     * Pays credit back, the latest money first. What no credit covers, because a payment was taken back since, is kept of
     * the next money that comes.
     */
    void refund(Refund refund) {
        refunds.add(refund);
        Money left = refund.amount();
        while (left.isPositive() && !unused.isEmpty()) {
            UnusedPayment money = unused.removeLast();
            Money taken = money.amount().min(left);
            left = left.minus(taken);
            Money rest = money.amount().minus(taken);
            if (rest.isPositive()) {
                unused.addLast(new UnusedPayment(money.paymentRef(), money.receivedOn(), rest));
            }
        }
        uncovered = uncovered.plus(left);
    }

    /** Waives all that is left, due or not, and costs that are awarded later; credit stays the debtor's. */
    void waive(LocalDate day) {
        closeSegments(day);
        waiver = new Waiver(
                day,
                rest(Part.PRINCIPAL, OpenInstalment::isDue),
                rest(Part.INTEREST, OpenInstalment::isDue),
                rest(Part.PENALTY, OpenInstalment::isDue),
                rest(Part.PRINCIPAL, instalment -> !instalment.isDue()),
                rest(Part.INTEREST, instalment -> !instalment.isDue()),
                costsDue());
        instalments.forEach(OpenInstalment::waive);
        costs.forEach(OpenCost::waive);
    }

    /** What stands at the end of the day. */
    Statement close(LocalDate asOf, List<Reversed> reversed) {
        closeSegments(asOf);
        return new Statement(
                terms.contractNo(),
                asOf,
                penaltyRate,
                balance(asOf),
                instalments.stream().map(OpenInstalment::line).toList(),
                instalments.stream()
                        .flatMap(instalment -> instalment.segments().stream())
                        .toList(),
                instalments.stream()
                        .flatMap(instalment -> instalment.deferred().stream())
                        .toList(),
                costs.stream().filter(OpenCost::isDue).map(OpenCost::line).toList(),
                List.copyOf(costPostings),
                List.copyOf(postings),
                List.copyOf(unused),
                reversed,
                List.copyOf(refunds),
                Optional.ofNullable(waiver));
    }

    private Balance balance(LocalDate asOf) {
        Money principalDue = rest(Part.PRINCIPAL, OpenInstalment::isDue);
        Money interestDue = rest(Part.INTEREST, OpenInstalment::isDue);
        Money penaltyDue = rest(Part.PENALTY, OpenInstalment::isDue);
        return new Balance(
                principalDue,
                interestDue,
                penaltyDue,
                costsDue(),
                principalDue.plus(interestDue).plus(penaltyDue).plus(costsDue()),
                unused.stream().map(UnusedPayment::amount).reduce(Money.ZERO, Money::plus),
                rest(Part.PRINCIPAL, instalment -> !instalment.isDue()),
                daysPastDue(asOf));
    }

    private int daysPastDue(LocalDate asOf) {
        return due().filter(OpenInstalment::isUnpaid)
                .mapToInt(instalment -> Math.toIntExact(DAYS.between(instalment.dueOn(), asOf)))
                .max()
                .orElse(0);
    }

    private Money costsDue() {
        return costs.stream().map(OpenCost::rest).reduce(Money.ZERO, Money::plus);
    }

    /** Civil Code 561: costs; each instalment's interest and penalty interest, oldest first; then principal, oldest first. */
    private void post(LocalDate day) {
        closeSegments(day);
        costs.forEach(cost -> pay(cost, day));
        due().forEach(instalment -> {
            pay(instalment, Part.INTEREST, day);
            pay(instalment, Part.PENALTY, day);
        });
        due().forEach(instalment -> pay(instalment, Part.PRINCIPAL, day));
    }

    private void pay(OpenCost cost, LocalDate day) {
        while (!unused.isEmpty() && cost.rest().isPositive()) {
            UnusedPayment money = take(cost.rest());
            cost.pay(money.amount());
            costPostings.add(
                    new CostPosting(money.paymentRef(), money.receivedOn(), day, cost.awardRef(), money.amount()));
        }
    }

    private void pay(OpenInstalment instalment, Part part, LocalDate day) {
        while (!unused.isEmpty() && instalment.rest(part).isPositive()) {
            UnusedPayment money = take(instalment.rest(part));
            instalment.pay(part, money.amount());
            postings.add(
                    new Posting(money.paymentRef(), money.receivedOn(), day, instalment.no(), part, money.amount()));
        }
    }

    /** Takes as much as is needed of the oldest credit; what is left of it stays the oldest. */
    private UnusedPayment take(Money needed) {
        UnusedPayment money = unused.remove();
        Money left = money.amount().minus(money.amount().min(needed));
        if (left.isPositive()) {
            unused.addFirst(new UnusedPayment(money.paymentRef(), money.receivedOn(), left));
        }
        return new UnusedPayment(
                money.paymentRef(), money.receivedOn(), money.amount().minus(left));
    }

    /** Ends every accrual segment with that day: what is agreed for the next one may be other. */
    void closeSegments(LocalDate day) {
        Optional<BigDecimal> deferredRate = deferrals.stream()
                .filter(deferral -> deferral.covers(day))
                .findFirst()
                .flatMap(deferral -> deferral.interest().rate(terms, penaltyCap));
        due().forEach(instalment -> instalment.closeSegment(day, deferredRate));
    }

    private Stream<OpenInstalment> due() {
        return instalments.stream().filter(OpenInstalment::isDue);
    }

    private Money rest(Part part, Predicate<OpenInstalment> which) {
        return instalments.stream()
                .filter(which)
                .map(instalment -> instalment.rest(part))
                .reduce(Money.ZERO, Money::plus);
    }
}
