package io.recourse.engine;

/** How a task stands against its service level (时限); on track while a hold has stopped its clock. */
public enum ServiceLevel {
    ON_TRACK,
    AT_RISK,
    BREACHED
}
