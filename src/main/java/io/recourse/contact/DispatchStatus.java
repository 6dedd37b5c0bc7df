package io.recourse.contact;

/** Where a message is on its way out. */
public enum DispatchStatus {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    UNCERTAIN,
    WITHDRAWN
}
