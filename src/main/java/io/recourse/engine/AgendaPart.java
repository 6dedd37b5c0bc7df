package io.recourse.engine;

/** The parts of a list of tasks, the most urgent first. A task whose clock a hold has stopped is in none of those of time. */
public enum AgendaPart {
    /** The service level is breached. */
    BREACHED,
    /** Not breached, but at risk by now. */
    AT_RISK,
    /** Due before the day is over, and not at risk yet. */
    DUE_TODAY,
    LATER,
    /** A hold has stopped the clock. */
    HELD,
    /** For others to do, after the worker completed the case's task before it. */
    WAITING
}
