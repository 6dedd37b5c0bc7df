package io.recourse.fieldvisit;

/** Who was met at the door. */
public enum Met {
    DEBTOR,
    GUARANTOR,
    /** Somebody who lives there; the debt is not mentioned to him. */
    HOUSEHOLD,
    OTHER,
    NOBODY;

    /** Whether the debt may have been talked about: with somebody who owes it. */
    boolean owes() {
        return this == DEBTOR || this == GUARANTOR;
    }
}
