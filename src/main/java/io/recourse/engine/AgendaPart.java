package io.recourse.engine;

/** The parts of a list of tasks, the most urgent first. */
public enum AgendaPart {
    /** The service level is breached. */
    BREACHED,
    /** Not breached, but at risk by now. */
    AT_RISK,
    /** Due before the day is over, and not at risk yet. */
    DUE_TODAY,
    LATER,
    /** For others to do, after the worker completed the case's task before it. */
    WAITING
}
