package io.recourse.contact;

/** Where a number or address comes from; which of these are lawful, the table {@code contact-rule} says. */
public enum AddressSource {
    CONTRACT,
    /** Left by the debtor himself. */
    DEBTOR,
    /** By the debtor's authorisation. */
    AUTHORISED,
    /** A lawful public channel. */
    PUBLIC,
    /** Told by the contact person whom the debtor named. */
    CONTACT_PERSON,
    CREDIT_BUREAU,
    PURCHASED_LIST,
    UNKNOWN
}
