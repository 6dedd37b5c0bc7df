package io.recourse.deadlines;

import io.recourse.common.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an administrator must know about the calendar: which years are loaded, and whether the next one is wanted. */
@Component
public class CalendarWatch {

    /**
     * Deadlines will soon be provisional.
     *
     * @param loadedUntil the last loaded day; null when no calendar is loaded
     * @param daysLeft days after today that are loaded
     */
    public record Warning(LocalDate loadedUntil, int daysLeft) {}

    private final CalendarStore store;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final Clock clock;

    CalendarWatch(CalendarStore store, WorkingCalendar calendar, Policy policy, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    /** The loaded years, latest first. */
    public List<CalendarYear> years() {
        return store.list(WorkingCalendar.CHINA);
    }

    /** A warning when fewer than the policy's {@code calendar-warning-days} are left. */
    public Optional<Warning> warning() {
        LocalDate today = LocalDate.now(clock);
        int left = calendar.daysLeft(today);
        return left < policy.count("calendar-warning-days", today)
                ? Optional.of(new Warning(calendar.loadedUntil().orElse(null), left))
                : Optional.empty();
    }
}
