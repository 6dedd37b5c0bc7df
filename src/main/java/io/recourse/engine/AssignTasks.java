package io.recourse.engine;

import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A lead gives tasks to people of the groups that may do them, and takes them back. */
@Component
public class AssignTasks {

    private final WorkItems workItems;
    private final GoneTasks gone;
    private final Users users;
    private final TaskService tasks;
    private final Timeline timeline;

    AssignTasks(WorkItems workItems, GoneTasks gone, Users users, TaskService tasks, Timeline timeline) {
        this.workItems = workItems;
        this.gone = gone;
        this.users = users;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    /**
     * Gives a task to a person, whoever has it now.
     *
     * @throws Refused when the task is gone, or the person works on none of its groups' tasks
     */
    @Transactional
    @AgainWhenOvertaken
    public void assign(String taskId, String person, Actor by) {
        WorkItem item = lock(taskId);
        User to = users.find(person)
                .filter(user -> user.may(Right.WORK_TASKS))
                .orElseThrow(() -> new Refused("task.assign.works-on-none", person));
        if (to.roles().stream().map(Role::id).noneMatch(item.groups()::contains)) {
            throw new Refused("task.assign.other-group", to.name());
        }
        if (!person.equals(item.assignee())) {
            tasks.setAssignee(taskId, person);
            record(item, "task-assigned", person, by);
        }
    }

    /**
     * Gives a task back to its groups, whoever has it; nothing happens when nobody has.
     *
     * @throws Refused when the task is gone
     */
    @Transactional
    @AgainWhenOvertaken
    public void takeBack(String taskId, Actor by) {
        WorkItem item = lock(taskId);
        if (item.assignee() != null) {
            tasks.setAssignee(taskId, null);
            record(item, "task-taken-back", item.assignee(), by);
        }
    }

    private WorkItem lock(String taskId) {
        return workItems.lock(taskId).orElseThrow(() -> gone.why(taskId));
    }

    private void record(WorkItem item, String kind, String person, Actor by) {
        timeline.record(
                item.caseNo(), kind, by, Map.of("task", "@" + item.process() + "." + item.key(), "person", person));
    }
}
