package io.recourse.staffmail;

/** What staff may choose to get by mail; its text is the message {@code staff-mail.kind.<kind>}. */
public enum StaffMailKind {
    /** An alert, as soon as it begins. */
    ALERT,
    /** What a manager should know, each working day in the morning. */
    DIGEST
}
