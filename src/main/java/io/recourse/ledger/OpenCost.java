package io.recourse.ledger;

import io.recourse.common.Money;
import io.recourse.ledger.Statement.CostLine;
import io.recourse.ledger.Statement.Tally;
import java.time.LocalDate;

/** Awarded costs while the account is worked through. They bear no penalty interest: that is the loan's alone. */
final class OpenCost {

    private final CostAward award;
    private Money paid = Money.ZERO;
    private Money waived = Money.ZERO;
    private boolean due;

    OpenCost(CostAward award) {
        this.award = award;
    }

    String awardRef() {
        return award.awardRef();
    }

    boolean isDue() {
        return due;
    }

    /** @return whether it fell due just now */
    boolean fallDue(LocalDate day) {
        boolean falls = !due && award.owedFrom().equals(day);
        due |= falls;
        return falls;
    }

    Money rest() {
        return due ? tally().rest() : Money.ZERO;
    }

    void pay(Money amount) {
        paid = paid.plus(amount);
    }

    void waive() {
        waived = rest();
    }

    CostLine line() {
        return new CostLine(award.awardRef(), award.decision(), award.owedFrom(), tally());
    }

    private Tally tally() {
        return new Tally(award.amount(), paid, waived);
    }
}
