package io.recourse.contact;

/** What a message is for. */
public enum Purpose {
    REMINDER,
    DEMAND_LETTER,
    PRIOR_NOTICE,
    PLAN_NOTICE
}
