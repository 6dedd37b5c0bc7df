package io.recourse.ledger;

/** A posted payment was taken back; published in the transaction that does it. */
public record PaymentReversed(Payment payment, Reversal reversal) {}
