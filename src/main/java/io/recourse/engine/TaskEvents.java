package io.recourse.engine;

import io.recourse.access.CurrentUser;
import io.recourse.common.CaseNo;
import io.recourse.deadlines.DueTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Keeps {@link WorkItems} in step with every human task, and gives each its service level. */
@Component
class TaskEvents implements TaskListener {

    private final WorkItems workItems;
    private final ServiceLevels serviceLevels;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskEvents(WorkItems workItems, ServiceLevels serviceLevels, CurrentUser currentUser, Clock clock) {
        this.workItems = workItems;
        this.serviceLevels = serviceLevels;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> add(task);
            case EVENTNAME_ASSIGNMENT -> workItems.assign(task.getId(), task.getAssignee());
            case EVENTNAME_COMPLETE -> workItems.finish(task.getId(), true, currentUser.actor(), clock.instant());
            case EVENTNAME_DELETE -> workItems.finish(task.getId(), false, currentUser.actor(), clock.instant());
            default -> throw new IllegalStateException("not listened to: " + task.getEventName());
        }
    }

    private void add(DelegateTask task) {
        Instant now = clock.instant();
        String key = task.getTaskDefinitionKey();
        CaseNo caseNo = CaseVariables.caseNo(task);
        String table = serviceLevels.table();
        DueTime due = serviceLevels.due(key, caseNo, now);
        task.setDueDate(java.util.Date.from(due.dueAt()));
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        String process = task.getProcessDefinitionId().split(":", 2)[0];
        WorkItem item = new WorkItem(
                task.getId(),
                key,
                process,
                caseNo,
                task.getAssignee(),
                groups,
                now,
                due.dueAt(),
                due.atRiskAt(),
                due.provisional(),
                false);
        workItems.add(item, table);
    }
}
