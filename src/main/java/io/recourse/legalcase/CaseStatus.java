package io.recourse.legalcase;

/** Whether a case is worked, held (its clocks stopped) or ended. */
public enum CaseStatus {
    OPEN,
    ON_HOLD,
    CLOSED
}
