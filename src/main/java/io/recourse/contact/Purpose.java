package io.recourse.contact;

/** What a message is for. */
public enum Purpose {
    REMINDER,
    DEMAND_LETTER,
    PRIOR_NOTICE,
    PLAN_NOTICE,
    /** The answer to a dispute of what was reported, which the debtor is owed whatever becomes of the case. */
    CREDIT_CORRECTION
}
