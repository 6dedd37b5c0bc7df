package io.recourse.engine;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The one way to complete a human task, wherever the form was submitted: the fields become the task's record, its bean
 * does what completing means, and only routing values reach the engine, all in one transaction.
 */
@Component
class TaskCompletion {

    private final WorkItems workItems;
    private final GoneTasks gone;
    private final Map<String, UserTask<?>> userTasks;
    private final List<FormFacts> facts;
    private final FormReader forms;
    private final AnswerFlows flows;
    private final CaseProcesses processes;
    private final LegalCases cases;
    private final Holds holds;
    private final Timeline timeline;
    private final Absences absences;
    private final CurrentUser currentUser;

    TaskCompletion(
            WorkItems workItems,
            GoneTasks gone,
            Map<String, UserTask<?>> userTasks,
            List<FormFacts> facts,
            FormReader forms,
            AnswerFlows flows,
            CaseProcesses processes,
            LegalCases cases,
            Holds holds,
            Timeline timeline,
            Absences absences,
            CurrentUser currentUser) {
        this.workItems = workItems;
        this.gone = gone;
        this.userTasks = userTasks;
        this.facts = facts;
        this.forms = forms;
        this.flows = flows;
        this.processes = processes;
        this.cases = cases;
        this.holds = holds;
        this.timeline = timeline;
        this.absences = absences;
        this.currentUser = currentUser;
    }

    /**
     * Completes a task with what its form submitted.
     *
     * @param engine completes the task in the engine with the routing values
     * @throws Refused when the task is gone, belongs to another person or group, or its case is held
     * @throws io.recourse.common.InvalidFields when the form is not valid
     */
    @Transactional
    void complete(String taskId, Map<String, Object> fields, Consumer<Map<String, Object>> engine) {
        lockHold(taskId);
        WorkItem item = lock(taskId);
        Actor actor = currentUser.actor();
        Routing routing = decide(item, fields, actor);
        timeline.record(
                item.caseNo(),
                "task-completed",
                actor,
                Map.of(
                        "task",
                        "@" + item.process() + "." + item.key(),
                        "outcome",
                        "@outcome." + routing.values().get(CaseVariables.OUTCOME)));
        if (item.assignee() != null && !item.assignee().equals(actor.id())) {
            timeline.record(item.caseNo(), "task-done-for", actor, Map.of("person", item.assignee()));
        }
        leave(item, () -> engine.accept(routing.values()));
    }

    /** A task at the court is left while its case is held: the hold is locked before the task, as by whoever ends the hold. */
    private void lockHold(String taskId) {
        workItems.find(taskId).filter(CaseProcesses::isAtCourt).ifPresent(item -> holds.lastsOn(item.caseNo()));
    }

    private void leave(WorkItem item, Runnable engine) {
        if (CaseProcesses.isAtCourt(item) && holds.lastsOn(item.caseNo())) {
            processes.stepWhileHeld(item.caseNo(), engine);
        } else {
            engine.run();
        }
    }

    /**
     * Does all that completing the task does but to leave it, and takes it back.
     *
     * @throws RuntimeException as {@link #complete} would
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void tryOut(String taskId, Map<String, Object> fields) {
        decide(lock(taskId), fields, currentUser.actor());
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    private WorkItem lock(String taskId) {
        return workItems.lock(taskId).orElseThrow(() -> gone.why(taskId));
    }

    private Routing decide(WorkItem item, Map<String, Object> fields, Actor actor) {
        refuseStrangers(item, actor);
        if (cases.get(item.caseNo()).status() == CaseStatus.ON_HOLD
                && !CaseProcesses.WORKED_WHILE_HELD.contains(item.process())
                && !CaseProcesses.isAtCourt(item)) {
            throw new Refused("task.case-on-hold");
        }
        Routing routing = perform(userTask(item.key()), item, fields, actor);
        flows.refuseDeadEnd(item.taskId(), routing);
        return routing;
    }

    /** What the task's form shows and proposes. */
    Map<String, Object> prefill(String taskId) {
        WorkItem item = workItems.find(taskId).orElseThrow(() -> gone.why(taskId));
        Map<String, Object> data = new LinkedHashMap<>();
        facts.forEach(source -> data.putAll(source.of(item.caseNo())));
        data.putAll(userTask(item.key()).prefill(open(item)));
        return data;
    }

    /** @throws Refused unless the current user may claim or complete the task */
    void refuseStrangers(String taskId) {
        WorkItem item = workItems.find(taskId).orElseThrow(() -> gone.why(taskId));
        refuseStrangers(item, currentUser.actor());
    }

    /** Whether the task is an absent colleague's whose work this user does. */
    boolean standsIn(String taskId, String userId) {
        return workItems
                .find(taskId)
                .map(WorkItem::assignee)
                .filter(absences.stoodInForBy(userId)::contains)
                .isPresent();
    }

    private void refuseStrangers(WorkItem item, Actor actor) {
        boolean mine = Arrays.stream(Role.values())
                .filter(currentUser::is)
                .map(Role::id)
                .anyMatch(item.groups()::contains);
        if (!mine) {
            throw new Refused("task.not-for-you", String.join(", ", item.groups()));
        }
        if (item.assignee() != null
                && !item.assignee().equals(actor.id())
                && !absences.stoodInForBy(actor.id()).contains(item.assignee())) {
            throw new Refused("task.taken", item.assignee());
        }
    }

    private <F extends Record> Routing perform(
            UserTask<F> task, WorkItem item, Map<String, Object> fields, Actor actor) {
        OpenTask open = open(item);
        return task.complete(open, forms.read(task.form(), task.upgraded(open, fields)), actor);
    }

    boolean isAnsweredAlike(String key) {
        return userTask(key).isAnsweredAlike();
    }

    private UserTask<?> userTask(String key) {
        UserTask<?> task = userTasks.get(key);
        if (task == null) {
            throw new IllegalStateException("no bean " + key + " completes the user task of that id");
        }
        return task;
    }

    private static OpenTask open(WorkItem item) {
        return new OpenTask(item.taskId(), item.key(), item.process(), item.caseNo(), item.createdAt());
    }
}
