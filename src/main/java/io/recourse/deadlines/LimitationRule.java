package io.recourse.deadlines;

import java.util.Locale;

/** A rule that a step of a limitation computation follows; its sentence and its article are messages. */
public enum LimitationRule {
    START,
    PERIOD,
    TRANSITION,
    TRANSITION_MISSED,
    ABSOLUTE,
    DEMAND,
    ACKNOWLEDGEMENT,
    PART_PAYMENT,
    SUIT,
    PLAN_SIGNED,
    ACCELERATED,
    SUSPENSION,
    NO_EFFECT,
    DEMAND_AFTER_EXPIRY,
    ACKNOWLEDGEMENT_AFTER_EXPIRY,
    PART_PAYMENT_AFTER_EXPIRY,
    SUIT_AFTER_EXPIRY,
    PLAN_SIGNED_AFTER_EXPIRY,
    SUSPENSION_WITHOUT_EFFECT,
    AFTER_AS_OF,
    ROLLED,
    NOT_ROLLED,
    BARRED;

    /** The message key of the sentence; it takes the step's day and arguments. */
    public String sentenceKey() {
        return "limitation.rule." + kebab();
    }

    /** The message key of the article. */
    public String articleKey() {
        return "limitation.article." + kebab();
    }

    private String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
