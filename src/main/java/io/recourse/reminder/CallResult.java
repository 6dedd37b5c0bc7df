package io.recourse.reminder;

import io.recourse.contact.AttemptResult;

/** What came of a call. The names are the outcomes that the process routes by. */
public enum CallResult {
    promised,
    refused,
    disputed,
    hardship,
    unreachable,
    wrongNumber,
    planProposed;

    /** Whether only the debtor himself, spoken to, can have given this answer. */
    boolean needsConnection() {
        return this != unreachable && this != wrongNumber;
    }

    /** How the call counts. */
    AttemptResult attempt(boolean connected) {
        return switch (this) {
            case wrongNumber -> AttemptResult.WRONG_NUMBER;
            case unreachable -> connected ? AttemptResult.OTHER_ANSWERED : AttemptResult.UNANSWERED;
            default -> AttemptResult.REACHED;
        };
    }
}
