package io.recourse.legalcase;

/** What a person is to a case: debtor (借款人), guarantor (保证人) or a contact (联系人), who never learns of the debt. */
public enum PartyRole {
    DEBTOR,
    GUARANTOR,
    CONTACT
}
