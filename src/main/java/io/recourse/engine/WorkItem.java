package io.recourse.engine;

import io.recourse.common.CaseNo;
import io.recourse.deadlines.DueTime;
import java.time.Instant;
import java.util.List;

/**
 * An open human task as lists show it.
 *
 * @param key the task's id in its model
 * @param process the process's id, which for a stage is the stage's name
 * @param assignee null while nobody has claimed it
 * @param dueAt when its service level is breached
 * @param atRiskAt from when it counts as at risk
 * @param provisional whether due is counted without a loaded calendar
 * @param held whether a hold of the case has stopped its clock: its due moment moves once the case goes on
 */
public record WorkItem(
        String taskId,
        String key,
        String process,
        CaseNo caseNo,
        String assignee,
        List<String> groups,
        Instant createdAt,
        Instant dueAt,
        Instant atRiskAt,
        boolean provisional,
        boolean held) {

    DueTime due() {
        return new DueTime(dueAt, atRiskAt, provisional);
    }

    /** On track while the clock is stopped. */
    public ServiceLevel serviceLevel(Instant now) {
        if (held) {
            return ServiceLevel.ON_TRACK;
        }
        if (!now.isBefore(dueAt)) {
            return ServiceLevel.BREACHED;
        }
        return now.isBefore(atRiskAt) ? ServiceLevel.ON_TRACK : ServiceLevel.AT_RISK;
    }
}
