package io.recourse.contact;

/** What came of a call or visit. */
public enum AttemptResult {
    /** The person meant was spoken to. */
    REACHED,
    /** Somebody else answered; it counts as a connected call all the same. */
    OTHER_ANSWERED,
    UNANSWERED,
    WRONG_NUMBER;

    /** Whether somebody was spoken to, so that a recording must exist (CBA 2026, C11). */
    public boolean wasSpokenTo() {
        return this == REACHED || this == OTHER_ANSWERED;
    }
}
