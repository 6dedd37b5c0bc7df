package io.recourse.contact;

import io.recourse.common.CaseNo;

/** What the guard must know of an instalment plan, answered by whoever keeps plans. */
public interface PlanStanding {

    /** Whether a signed plan is in force and not breached, so that collection stops (信用卡办法 70). */
    boolean isKept(CaseNo caseNo);
}
