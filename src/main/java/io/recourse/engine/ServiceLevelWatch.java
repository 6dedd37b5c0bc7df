package io.recourse.engine;

import io.recourse.common.Actor;
import io.recourse.deadlines.CalendarLoaded;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a breached task to the team lead too, and recounts provisional due moments when a calendar is loaded. */
@Component
class ServiceLevelWatch {

    private final WorkItems workItems;
    private final ServiceLevels serviceLevels;
    private final TaskService tasks;
    private final Timeline timeline;
    private final Clock clock;

    ServiceLevelWatch(
            WorkItems workItems, ServiceLevels serviceLevels, TaskService tasks, Timeline timeline, Clock clock) {
        this.workItems = workItems;
        this.serviceLevels = serviceLevels;
        this.tasks = tasks;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000)
    @Transactional
    void escalateBreached() {
        for (WorkItem item : workItems.escalateBreached(clock.instant())) {
            tasks.addCandidateGroup(item.taskId(), "team-lead");
            timeline.record(
                    item.caseNo(),
                    "task-breached",
                    Actor.SYSTEM,
                    Map.of("task", "@" + item.process() + "." + item.key()));
        }
    }

    @EventListener
    @Transactional
    void recount(CalendarLoaded calendar) {
        for (WorkItem item : workItems.provisional()) {
            workItems.setDue(item.taskId(), serviceLevels.dueNow(item));
        }
    }
}
