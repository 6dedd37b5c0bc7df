package io.recourse.engine;

/** How a task stands against its service level (时限). */
public enum ServiceLevel {
    ON_TRACK,
    AT_RISK,
    BREACHED
}
