package io.recourse.debtorpage;

/** What a debtor did on his page; the message {@code debtor-page.done.<name>} says what happens next. */
enum Done {
    PROPOSED,
    SIGNED,
    DEFERRAL_ASKED,
    DOCUMENTS_SENT,
    DISPUTED,
    CONTACT_CHOSEN
}
