package io.recourse.documents.upload.clean;

/** What a file held beside its pages, and what therefore does not go on. */
public enum Stripped {
    JAVASCRIPT,
    /** An action that starts a program, sends data or opens another file. */
    ACTION,
    ATTACHMENT,
    /** Fields; what they show stays, as part of the page. */
    FORM,
    /** An electronic signature; the seal that it shows stays, and the original proves it. */
    SIGNATURE,
    LINK,
    MULTIMEDIA,
    /** A part that would be read from elsewhere. */
    EXTERNAL,
    /** Bytes behind the end, where another file can hide. */
    TRAILING_DATA
}
