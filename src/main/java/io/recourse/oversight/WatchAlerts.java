package io.recourse.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether a rule's condition holds, keeps one alert of it while it does, and ends it afterwards. Two installations
 * on one database may look at once: they find the same.
 */
@Component
class WatchAlerts {

    private static final Set<AlertRule> OF_TASKS = Set.of(AlertRule.BREACH_SHARE, AlertRule.STAGE_STUCK);
    private static final Set<AlertRule> OF_LIMITATION = Set.of(AlertRule.LIMITATION);

    private final TaskAlarms tasks;
    private final LimitationAlarms limitation;
    private final AlertTable table;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private LocalDate limitationLookedAt;

    WatchAlerts(
            TaskAlarms tasks,
            LimitationAlarms limitation,
            AlertTable table,
            TransactionTemplate transactions,
            Clock clock) {
        this.tasks = tasks;
        this.limitation = limitation;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void look() {
        lookAtTasks();
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(limitationLookedAt)) {
            lookAtLimitation();
            limitationLookedAt = today;
        }
    }

    void lookAtTasks() {
        keep(OF_TASKS, tasks.now());
    }

    void lookAtLimitation() {
        keep(OF_LIMITATION, limitation.now());
    }

    private void keep(Set<AlertRule> rules, List<Alarm> alarms) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            List<UUID> holding = new ArrayList<>();
            for (Alarm alarm : alarms) {
                UUID id = table.hold(alarm, now);
                table.replaceCases(id, alarm.cases());
                holding.add(id);
            }
            table.endOthers(rules, holding, now);
        });
    }
}
