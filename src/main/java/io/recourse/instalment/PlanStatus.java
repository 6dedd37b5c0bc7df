package io.recourse.instalment;

/** Where an instalment plan stands. */
public enum PlanStatus {
    /** The debtor asks for it, and nobody has taken it up. */
    SOUGHT,
    PROPOSED,
    RETURNED,
    /** Another proposal came in its place. */
    SUPERSEDED,
    APPROVED,
    REFUSED,
    DECLINED,
    ACTIVE,
    KEPT,
    BREACHED,
    /** It was in force until a renegotiated one was. */
    REPLACED
}
