package io.recourse.courtfiling;

/** Where a filing stands. */
public enum FilingStatus {
    CONSIDERED,
    DRAFTED,
    PREPARED,
    REVIEWED,
    APPROVED,
    FILED,
    ABANDONED
}
