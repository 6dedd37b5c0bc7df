package io.recourse.oversight;

/** What results are told by. */
public enum By {
    /** The tone of the reminder that a contact was, or followed. */
    TONE,
    CHANNEL,
    /** The hour of the day at which the contact was made, Asia/Shanghai. */
    HOUR,
    /** The stage that the case was in. */
    STAGE,
    /** Who made the contact: own staff, a machine, or an agency. */
    AGENCY
}
