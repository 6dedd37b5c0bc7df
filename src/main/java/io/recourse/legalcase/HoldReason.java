package io.recourse.legalcase;

/** Why a case is held: the debtor disputes the debt, or is in hardship. */
public enum HoldReason {
    DISPUTE,
    HARDSHIP
}
