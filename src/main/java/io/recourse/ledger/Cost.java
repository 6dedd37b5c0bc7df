package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * What the lender paid for a suit (诉讼费用), or what of it came back from the court. The debtor owes none of it until a
 * {@link CostAward} says so.
 *
 * @param costRef unique: one task gives one
 * @param on the day it was paid, or came back
 * @param amount positive
 */
public record Cost(String costRef, ContractNo contractNo, Kind kind, Move move, LocalDate on, Money amount) {

    /** What it was paid for. */
    public enum Kind {
        COURT_FEE,
        PRESERVATION,
        ANNOUNCEMENT,
        EXECUTION,
        OTHER
    }

    /** Which way the money went. */
    public enum Move {
        ADVANCED,
        REFUNDED
    }
}
