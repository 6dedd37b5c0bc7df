package io.recourse.deadlines;

import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * Working time: it runs on working days between the hours that policy sets ({@code service-level-day-starts} and {@code
 * service-level-day-ends}, hours since midnight; those in force when the clock is asked). Where no calendar is loaded,
 * weekends alone are days off.
 */
@Component
public class ServiceLevelClock {

    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ServiceLevelClock(Policy policy, WorkingCalendar calendar, Clock clock) {
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a time limit that starts now or then ends. */
    public DueTime due(Instant start, TimeLimit limit) {
        Instant dueAt = switch (limit.unit()) {
            case WORKING_HOURS -> after(start, Duration.ofHours(limit.amount()));
            case WORKING_DAYS -> closingAfter(start, limit.amount());
        };
        Duration untilAtRisk = share(workingTime(start, dueAt), limit.atRiskShare());
        return new DueTime(dueAt, after(start, untilAtRisk), isProvisional(start, dueAt));
    }

    /**
     * A time limit that ends with a working day that the law sets, if it does not end before. That day is warned of as all
     * statutory days are, {@code statutory-day-warning-days} before.
     */
    public DueTime within(DueTime due, LocalDate lastDay) {
        Instant last = hours().closing(lastDay).toInstant();
        LocalDate warned = lastDay.minusDays(policy.count("statutory-day-warning-days", LocalDate.now(clock)));
        Instant atRiskAt = earlier(due.atRiskAt(), hours().opening(warned).toInstant());
        return new DueTime(earlier(due.dueAt(), last), atRiskAt, due.provisional());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A time limit that stood still from {@code heldAt} to {@code releasedAt}: it goes on with the time that was left. */
    public DueTime resumed(DueTime due, Instant heldAt, Instant releasedAt) {
        Instant dueAt = moved(due.dueAt(), heldAt, releasedAt);
        return new DueTime(dueAt, moved(due.atRiskAt(), heldAt, releasedAt), isProvisional(releasedAt, dueAt));
    }

    /** A moment moved by a hold; one that had passed when the hold began stays. */
    public Instant moved(Instant moment, Instant heldAt, Instant releasedAt) {
        return moment.isAfter(heldAt) ? after(releasedAt, workingTime(heldAt, moment)) : moment;
    }

    /** The moment at which so much working time has run since the start. */
    public Instant after(Instant start, Duration workingTime) {
        BusinessHours hours = hours();
        ZonedDateTime from = start.atZone(clock.getZone());
        Duration left = workingTime;
        for (LocalDate day = from.toLocalDate(); ; day = day.plusDays(1)) {
            ZonedDateTime closing = hours.closing(day);
            if (calendar.isWorkingDay(day) && from.isBefore(closing)) {
                Duration available = hours.between(from, closing, day);
                if (left.compareTo(available) <= 0) {
                    return closing.minus(available).plus(left).toInstant();
                }
                left = left.minus(available);
            }
        }
    }

    /** The working time between two moments; zero when the second is not the later. */
    public Duration workingTime(Instant from, Instant to) {
        BusinessHours hours = hours();
        ZonedDateTime start = from.atZone(clock.getZone());
        ZonedDateTime end = to.atZone(clock.getZone());
        Duration sum = Duration.ZERO;
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                sum = sum.plus(hours.between(start, end, day));
            }
        }
        return sum;
    }

    private Instant closingAfter(Instant start, int workingDays) {
        LocalDate day = start.atZone(clock.getZone()).toLocalDate();
        return hours().closing(calendar.plusWorkingDays(day, workingDays).date())
                .toInstant();
    }

    private boolean isProvisional(Instant from, Instant to) {
        LocalDate first = from.atZone(clock.getZone()).toLocalDate();
        LocalDate last = to.atZone(clock.getZone()).toLocalDate();
        return calendar.isProvisional(first) || calendar.isProvisional(last);
    }

    private BusinessHours hours() {
        LocalDate today = LocalDate.now(clock);
        return BusinessHours.of(
                policy.value("service-level-day-starts", today),
                policy.value("service-level-day-ends", today),
                clock.getZone());
    }

    private static Duration share(Duration time, BigDecimal share) {
        return Duration.ofSeconds(BigDecimal.valueOf(time.toSeconds())
                .multiply(share)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact());
    }
}
