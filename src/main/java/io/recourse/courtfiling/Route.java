package io.recourse.courtfiling;

/** How the court is asked: payment order (支付令), small claims (小额诉讼), simplified (简易) or ordinary (普通) procedure. */
public enum Route {
    PAYMENT_ORDER,
    SMALL_CLAIMS,
    SIMPLIFIED,
    ORDINARY;

    /** Whether interest may be claimed until payment: the sum of a payment order is fixed (CPL 225, 民诉法解释 427). */
    boolean takesFurtherInterest() {
        return this != PAYMENT_ORDER;
    }
}
