package io.recourse.intake;

/** The kinds of loan that files may name. */
enum Product {
    CASH_LOAN,
    MICRO_CREDIT,
    CREDIT_CARD,
    INSTALMENT_PURCHASE
}
