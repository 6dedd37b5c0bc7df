package io.recourse.engine;

import io.recourse.common.CaseNo;
import io.recourse.deadlines.DueTime;
import io.recourse.deadlines.ServiceLevelClock;
import io.recourse.deadlines.TimeLimit;
import io.recourse.legalcase.Holds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks the table {@code task-service-level} how long each human task may take, and its bean until when at the latest. */
@Component
class ServiceLevels {

    private static final String TABLE = "task-service-level";

    private final Decisions decisions;
    private final ServiceLevelClock clock;
    private final Holds holds;
    private final Supplier<Map<String, UserTask<?>>> userTasks;

    /** @param userTasks asked for late: the beans of the tasks need the engine, which needs this */
    ServiceLevels(
            Decisions decisions,
            ServiceLevelClock clock,
            Holds holds,
            ObjectProvider<Map<String, UserTask<?>>> userTasks) {
        this.decisions = decisions;
        this.clock = clock;
        this.holds = holds;
        this.userTasks = SingletonSupplier.of(userTasks::getObject);
    }

    DueTime due(String taskKey, CaseNo caseNo, Instant start) {
        return within(taskKey, caseNo, due(taskKey, start));
    }

    /** Not after the day that the law sets, which no hold moves. */
    private DueTime within(String taskKey, CaseNo caseNo, DueTime due) {
        return Optional.ofNullable(userTasks.get().get(taskKey))
                .flatMap(task -> task.lastDay(caseNo))
                .map(day -> clock.within(due, day))
                .orElse(due);
    }

    private DueTime due(String taskKey, Instant start) {
        Map<String, Object> limit =
                decisions.ask(TABLE, Map.of("taskKey", taskKey)).single();
        return clock.due(
                start,
                new TimeLimit(
                        ((Number) limit.get("amount")).intValue(),
                        TimeLimit.Unit.valueOf((String) limit.get("unit")),
                        new BigDecimal(limit.get("atRiskShare").toString())));
    }

    /** The content of the table that is in force, as SHA-256. */
    String table() {
        return decisions.content(TABLE);
    }

    /** When an open task is due by what is in force now; its clock stood still during the holds that are over. */
    DueTime dueNow(WorkItem item) {
        DueTime due = due(item.key(), item.createdAt());
        if (!CaseProcesses.UNHELD.contains(item.process())) {
            for (Holds.Span hold : holds.past(item.caseNo())) {
                if (!hold.heldAt().isBefore(item.createdAt())) {
                    due = clock.resumed(due, hold.heldAt(), hold.releasedAt());
                }
            }
        }
        return within(item.key(), item.caseNo(), due);
    }

    /** When a task of a case that was held meanwhile is due: it goes on with the time that was left. */
    DueTime resumed(WorkItem item, Instant heldAt, Instant releasedAt) {
        return within(item.key(), item.caseNo(), clock.resumed(item.due(), heldAt, releasedAt));
    }
}
