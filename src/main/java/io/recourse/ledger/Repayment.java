package io.recourse.ledger;

/** How a loan is repaid by contract (还款方式). */
public enum Repayment {
    /** 等额本息: the same amount every month. */
    EQUAL_INSTALMENT,
    /** 等额本金: the same principal every month. */
    EQUAL_PRINCIPAL,
    /** 先息后本: interest every month, all principal with the last. */
    INTEREST_ONLY,
    /** 一次性还本付息: one instalment with everything. */
    BULLET
}
