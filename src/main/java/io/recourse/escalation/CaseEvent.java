package io.recourse.escalation;

/** What befalls a case from outside. */
public enum CaseEvent {
    /** The lender takes the case back. */
    RECALLED,
    /** The lender gives the debt up. */
    WRITTEN_OFF,
    /** The debtor disputes the debt: the case is held until that is examined. */
    DISPUTED,
    /** The debtor is in hardship: the case is held until relief is decided. */
    HARDSHIP,
    /** The hold is over. */
    RELEASED,
    /** The debtor proposes to pay by instalments. */
    PROPOSAL
}
