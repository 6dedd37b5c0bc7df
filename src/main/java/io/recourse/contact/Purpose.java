package io.recourse.contact;

/** What a contact is for. */
public enum Purpose {
    REMINDER,
    DEMAND_LETTER,
    PRIOR_NOTICE,
    PLAN_NOTICE,
    /** The answer to a dispute of what was reported, which the debtor is owed whatever becomes of the case. */
    CREDIT_CORRECTION,
    /** To ask for payment in a talk. */
    PAYMENT,
    /** To remind of an instalment of a plan that is kept. */
    PLAN_REMINDER,
    /** To ask a contact person how the debtor can be reached, and nothing else. */
    FIND_DEBTOR,
    /** To answer what a debtor asked for; nothing is collected. */
    SERVICE
}
