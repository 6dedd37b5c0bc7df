package io.recourse.ledger;

import java.util.List;

/**
 * Payments were posted; published once a posting, in the transaction that posts them, when all of them are in the
 * ledger.
 */
public record PaymentsPosted(List<Payment> payments) {}
