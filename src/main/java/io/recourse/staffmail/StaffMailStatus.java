package io.recourse.staffmail;

/** Where a mail is on its way out; its text is the message {@code staff-mail.status.<status>}. */
enum StaffMailStatus {
    QUEUED,
    SENDING,
    SENT,
    /** It certainly did not leave, and is not tried any more. */
    FAILED,
    /** It may have left; it is never sent again. */
    UNCERTAIN,
    /** Whom it was for does not want it any more, or may not have it. */
    WITHDRAWN
}
