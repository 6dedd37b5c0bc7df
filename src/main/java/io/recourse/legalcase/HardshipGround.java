package io.recourse.legalcase;

/** What makes it hard for a debtor to pay. */
public enum HardshipGround {
    ILLNESS,
    JOB_LOSS,
    DISASTER,
    DEATH_IN_FAMILY,
    OTHER
}
