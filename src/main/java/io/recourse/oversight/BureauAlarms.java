package io.recourse.oversight;

import io.recourse.common.Policy;
import io.recourse.creditreporting.WaitingChanges;
import io.recourse.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of which lenders a correction or a mark waits too long to be told to the credit bureau. */
@Component
class BureauAlarms {

    private final WaitingChanges waiting;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final Clock clock;

    BureauAlarms(WaitingChanges waiting, WorkingCalendar calendar, Policy policy, Clock clock) {
        this.waiting = waiting;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    List<Alarm> now() {
        LocalDate today = LocalDate.now(clock);
        int bound = policy.count("alert-bureau-working-days", today);
        return waiting.now().stream().collect(Collectors.groupingBy(WaitingChanges.Waiting::lender)).entrySet().stream()
                .map(ofLender -> alarm(ofLender.getKey().value(), ofLender.getValue(), bound, today))
                .filter(alarm -> alarm.measure() > bound)
                .toList();
    }

    private Alarm alarm(String lender, List<WaitingChanges.Waiting> waits, int bound, LocalDate today) {
        LocalDate since = waits.stream()
                .map(WaitingChanges.Waiting::since)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Alarm(
                AlertRule.BUREAU_WAITING,
                lender,
                calendar.workingDaysSince(since, today),
                bound,
                waits.stream().mapToInt(one -> one.corrections() + one.marks()).sum(),
                Collections.emptySortedMap());
    }
}
