package io.recourse.legalcase;

/** Whether the debtor consented in writing to the reporting of his loan to the credit bureau (征信业管理条例 29). */
public enum CreditConsent {
    GIVEN,
    NONE
}
