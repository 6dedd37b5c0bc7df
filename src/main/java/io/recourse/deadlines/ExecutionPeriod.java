package io.recourse.deadlines;

import io.recourse.common.CaseNo;

/** How the time to apply for execution of a court's decision stands (CPL 250), told by who follows the suit. */
public interface ExecutionPeriod {

    /** How it stands. */
    enum State {
        RUNS,
        /** It ended, or nothing was decided that is left to be executed. */
        OVER,
        /** Execution was applied for in time once, and found nothing. */
        KEPT
    }

    /** Of the case's last suit, after it has ended. */
    State of(CaseNo caseNo);
}
