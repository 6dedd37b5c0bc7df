package io.recourse.fieldvisit;

import io.recourse.contact.AttemptResult;

/** What came of a visit. The names are the outcomes that the process routes by. */
public enum VisitResult {
    promised,
    planProposed,
    refused,
    disputed,
    hardship,
    nobodyMet,
    moved,
    contactRefused;

    /** Whether only somebody who owes the debt can have given this answer. */
    boolean needsDebtor() {
        return this != nobodyMet && this != moved && this != contactRefused;
    }

    /** How the visit counts. */
    AttemptResult attempt(Met met) {
        if (this == moved) {
            return AttemptResult.WRONG_NUMBER;
        }
        return switch (met) {
            case DEBTOR, GUARANTOR -> AttemptResult.REACHED;
            case HOUSEHOLD, OTHER -> AttemptResult.OTHER_ANSWERED;
            case NOBODY -> AttemptResult.UNANSWERED;
        };
    }
}
