package io.recourse.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether a rule's condition holds, keeps one alert of it while it does, and ends it afterwards. Two
 * applications on one database may look at once: neither ends what the other has just found.
 */
@Component
class WatchAlerts {

    private static final Set<AlertRule> OF_TASKS = Set.of(AlertRule.BREACH_SHARE, AlertRule.STAGE_STUCK);
    private static final Set<AlertRule> OF_LIMITATION = Set.of(AlertRule.LIMITATION);
    private static final Set<AlertRule> OF_BUREAUX = Set.of(AlertRule.BUREAU_WAITING);

    /** Two who look at once cannot block each other. */
    private static final Comparator<Alarm> ONE_ORDER =
            Comparator.comparing(Alarm::rule).thenComparing(Alarm::subject);

    private final TaskAlarms tasks;
    private final LimitationAlarms limitation;
    private final BureauAlarms bureaux;
    private final AlertTable table;
    private final AlertMails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WatchAlerts(
            TaskAlarms tasks,
            LimitationAlarms limitation,
            BureauAlarms bureaux,
            AlertTable table,
            AlertMails mails,
            TransactionTemplate transactions,
            Clock clock) {
        this.tasks = tasks;
        this.limitation = limitation;
        this.bureaux = bureaux;
        this.table = table;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void lookAtTasks() {
        keep(OF_TASKS, tasks::now);
    }

    /** Reads every case that is worked, so that once an hour must do. */
    @Scheduled(initialDelay = 45_000, fixedDelay = 3_600_000)
    void lookAtLimitation() {
        keep(OF_LIMITATION, limitation::now);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void lookAtBureaux() {
        keep(OF_BUREAUX, bureaux::now);
    }

    private void keep(Set<AlertRule> rules, Supplier<List<Alarm>> look) {
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Alarm> alarms = look.get().stream().sorted(ONE_ORDER).toList();
        transactions.executeWithoutResult(status -> {
            Instant now = clock.instant();
            alarms.forEach(alarm -> table.replaceCases(table.hold(alarm, now), alarm.cases()));
            table.endOthers(rules, begun, now);
        });
        mails.tellOfNews();
    }
}
