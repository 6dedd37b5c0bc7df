package io.recourse.reminder;

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
}
