package io.recourse.creditreporting;

/** Whether a prior notice arrived. */
public enum NoticeStatus {
    SENT,
    DELIVERED,
    UNDELIVERED
}
