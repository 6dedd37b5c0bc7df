package io.recourse.creditreporting;

/** How far a correction has come. */
public enum CorrectionStatus {
    OPENED,
    STATED,
    DRAFTED,
    RETURNED,
    APPROVED,
    RECORDED,
    DISPATCHED
}
