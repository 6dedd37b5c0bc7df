package io.recourse.demandletter;

/** Where a demand letter stands. */
public enum LetterStatus {
    DRAFTED,
    RETURNED,
    APPROVED,
    WITHDRAWN,
    DISPATCHED,
    DELIVERED,
    UNDELIVERED
}
