package io.recourse.workbench;

import io.recourse.common.Money;
import io.recourse.ledger.Statement;
import io.recourse.ledger.Statement.CostPosting;
import io.recourse.ledger.Statement.DeferralSegment;
import io.recourse.ledger.Statement.InstalmentLine;
import io.recourse.ledger.Statement.PenaltySegment;
import io.recourse.ledger.Statement.Posting;
import io.recourse.ledger.Statement.UnusedPayment;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A statement as the page explains it: every figure is shown with the lines that it is the sum of. */
record Reckoning(Statement statement) {

    /** Instalments whose day has come and of which something is left. */
    public List<InstalmentLine> unpaid() {
        return due().stream().filter(line -> rest(line).isPositive()).toList();
    }

    /** How many instalments that fell due are paid or waived whole. */
    public int settled() {
        return due().size() - unpaid().size();
    }

    public List<InstalmentLine> toCome() {
        return statement.instalments().stream().filter(line -> !line.due()).toList();
    }

    /** All that is left of an instalment. */
    public Money rest(InstalmentLine line) {
        return line.principal()
                .rest()
                .plus(line.interest().rest())
                .plus(line.penalty().rest());
    }

    public Money penaltyCharged() {
        return sum(statement.penaltySegments(), PenaltySegment::amount);
    }

    /** Interest that deferrals asked for in the place of penalty interest. */
    public Money deferralInterest() {
        return sum(statement.deferralSegments(), DeferralSegment::amount);
    }

    public Money penaltyPaid() {
        return sum(statement.instalments(), line -> line.penalty().paid());
    }

    public Money penaltyWaived() {
        return sum(statement.instalments(), line -> line.penalty().waived());
    }

    /** All money received by the day: what was posted, and what nothing due needed yet. */
    public Money received() {
        return sum(statement.postings(), Posting::amount)
                .plus(sum(statement.costPostings(), CostPosting::amount))
                .plus(sum(statement.unused(), UnusedPayment::amount));
    }

    /** Interest of instalments to come, as the schedule foresees it. */
    public Money interestToCome() {
        return sum(toCome(), line -> line.interest().rest());
    }

    /** All that would be owed were everything due today; what was paid ahead is taken off. */
    public Money wholeDebt() {
        var balance = statement.balance();
        return balance.totalDue().plus(balance.principalNotDue()).minus(balance.credit());
    }

    /** A rate as people write it: 0.18 is {@code 18%}. */
    public String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private List<InstalmentLine> due() {
        return statement.instalments().stream().filter(InstalmentLine::due).toList();
    }

    private static <L> Money sum(Collection<L> lines, Function<L, Money> amount) {
        return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
