package io.recourse.instalment;

import io.recourse.common.Money;
import io.recourse.ledger.Payment;
import io.recourse.ledger.Statement;
import io.recourse.ledger.Statement.InstalmentLine;
import java.util.List;

/** Compares plans over one debt, as the ledger states it on a day. */
record PlanCosts(Statement statement) {

    /** All that was paid on a contract. */
    static Money paid(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }

    /** All that is owed, due and not due, less what was paid ahead. */
    Money debt() {
        return statement
                .balance()
                .totalDue()
                .plus(statement.balance().principalNotDue())
                .minus(statement.balance().credit());
    }

    PlanCost of(PlanTerms terms) {
        return new PlanCost(terms.total(), terms.waiver(), debt(), debt().plus(interestToCome()));
    }

    private Money interestToCome() {
        return statement.instalments().stream()
                .filter(line -> !line.due())
                .map(InstalmentLine::interest)
                .map(Statement.Tally::rest)
                .reduce(Money.ZERO, Money::plus);
    }
}
