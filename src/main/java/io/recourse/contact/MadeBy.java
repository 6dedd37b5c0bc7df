package io.recourse.contact;

/** Who makes a contact: the counters are one for all of them. */
public enum MadeBy {
    STAFF,
    AGENCY,
    /** Smart voice, which GB/T 45251 counts like a person's call. */
    AI
}
