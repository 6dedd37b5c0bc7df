package io.recourse.engine;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The human tasks of the current user and his colleagues. */
@Component
public class TaskInbox {

    private final WorkItems workItems;
    private final GoneTasks gone;
    private final TaskFinder finder;
    private final TaskCompletion completion;
    private final Absences absences;
    private final ServiceLevels serviceLevels;
    private final TaskService tasks;
    private final FormService forms;
    private final Clock clock;

    TaskInbox(
            WorkItems workItems,
            GoneTasks gone,
            TaskFinder finder,
            TaskCompletion completion,
            Absences absences,
            ServiceLevels serviceLevels,
            TaskService tasks,
            FormService forms,
            Clock clock) {
        this.workItems = workItems;
        this.gone = gone;
        this.finder = finder;
        this.completion = completion;
        this.absences = absences;
        this.serviceLevels = serviceLevels;
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
    }

    /** One page, the most urgent first. */
    public List<WorkItem> search(TaskSearch search) {
        return finder.search(search);
    }

    /** The ids of the processes that have open tasks, in alphabetical order. */
    public List<String> processes() {
        return finder.processes();
    }

    /** How many tasks a search finds on all its pages, counted no further than to a bound. */
    public long count(TaskSearch search, int most) {
        return finder.count(search, most);
    }

    /** How many of these tasks a search finds. */
    public long countAmong(TaskSearch search, Collection<String> taskIds) {
        return finder.countAmong(search, taskIds);
    }

    public List<WorkItem> of(CaseNo caseNo) {
        return workItems.of(caseNo);
    }

    /** @throws Refused when it is open no more, saying who completed it or what became of its case */
    public WorkItem get(String taskId) {
        return workItems.find(taskId).orElseThrow(() -> gone.why(taskId));
    }

    public boolean isOpen(String taskId) {
        return workItems.find(taskId).isPresent();
    }

    public ServiceLevel serviceLevel(WorkItem item) {
        return item.serviceLevel(clock.instant());
    }

    /** The clocks of a case's tasks stood still since that moment and go on now with the time that was left. */
    public void resumeClocks(CaseNo caseNo, Instant heldAt) {
        workItems.lockAll(caseNo).stream()
                .filter(item -> !item.createdAt().isAfter(heldAt) && !CaseProcesses.UNHELD.contains(item.process()))
                .forEach(item -> workItems.setDue(item.taskId(), serviceLevels.resumed(item, heldAt, clock.instant())));
    }

    /** The task's form as form-js JSON. */
    public String schema(String taskId) {
        get(taskId);
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether tasks of a key may be decided together, with one form. */
    public boolean isAnsweredAlike(String key) {
        return completion.isAnsweredAlike(key);
    }

    /** What the task's form shows and proposes. */
    public Map<String, Object> data(String taskId) {
        return completion.prefill(taskId);
    }

    /** @throws Refused when the task is gone, claimed by another or for other groups */
    public void claim(String taskId, String userId) {
        get(taskId);
        tasks.claim(taskId, userId);
    }

    /**
     * Claims the most urgent task that the user may do, be it his own, an absent colleague's or one that nobody has
     * claimed. Two people who ask at the same moment get two tasks.
     *
     * @param groups ids of his roles
     * @param aside tasks that he has put aside, which are not given
     * @return the task's id; empty when nothing waits for him
     */
    @Transactional
    public Optional<String> claimNext(String userId, Set<String> groups, Set<String> aside) {
        Optional<WorkItem> next = workItems.lockNext(userId, groups, absences.stoodInForBy(userId), aside);
        next.filter(item -> item.assignee() == null).ifPresent(item -> tasks.claim(item.taskId(), userId));
        return next.map(WorkItem::taskId);
    }

    /** @throws Refused when the task is gone or belongs to another */
    public void unclaim(String taskId) {
        completion.refuseStrangers(taskId);
        tasks.setAssignee(taskId, null);
    }

    /**
     * Tries whether a task could be completed so; nothing is changed.
     *
     * @throws RuntimeException as {@link #complete} would
     */
    public void tryOut(String taskId, Map<String, Object> fields) {
        completion.tryOut(taskId, fields);
    }

    /**
     * Completes a task with what its form holds.
     *
     * @throws Refused when it is gone, not for this user, or a rule forbids it
     * @throws io.recourse.common.InvalidFields when the form is not valid
     */
    @AgainWhenOvertaken
    public void complete(String taskId, Map<String, Object> fields) {
        tasks.complete(taskId, fields);
    }
}
