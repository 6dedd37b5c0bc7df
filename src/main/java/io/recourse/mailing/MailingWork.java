package io.recourse.mailing;

/** There is something to write or to print. */
record MailingWork() {}
