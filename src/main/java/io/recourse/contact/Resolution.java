package io.recourse.contact;

/** What a person found out about a message that did not surely leave, and what is to become of it. */
public enum Resolution {
    WAS_SENT,
    SEND_AGAIN,
    DO_NOT_SEND
}
