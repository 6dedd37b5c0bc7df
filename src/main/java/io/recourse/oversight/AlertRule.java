package io.recourse.oversight;

/** A condition that managers are told of; each has its bound in the table {@code policy-value}. */
public enum AlertRule {
    /** Percent of a stage's open tasks that are breached, those on hold left out; over {@code alert-breach-percent}. */
    BREACH_SHARE,
    /** Working days since a stage's last task was completed while others wait; {@code alert-stuck-working-days} or more. */
    STAGE_STUCK,
    /** Cases of a lender whose limitation ends within {@code alert-limitation-days}, or has ended since no more. */
    LIMITATION,
    /**
     * Working days since the oldest correction or mark of a dispute waits to be told to the credit bureau, of a lender; more
     * than {@code alert-bureau-working-days}.
     */
    BUREAU_WAITING
}
