package io.recourse.instalment;

/** Where an instalment plan stands. */
public enum PlanStatus {
    PROPOSED,
    RETURNED,
    APPROVED,
    REFUSED,
    DECLINED,
    ACTIVE,
    KEPT,
    BREACHED
}
