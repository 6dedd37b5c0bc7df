package io.recourse.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Which days are worked in mainland China: the State Council's yearly notices, make-up days included. Weekends count as
 * days off like statutory holidays (法定休假日), as courts do.
 */
@Component
public class WorkingCalendar {

    /** The id of the calendar of mainland China. */
    public static final String CHINA = "CN";

    private final Supplier<CalendarDays> days;

    WorkingCalendar(Supplier<CalendarDays> days) {
        this.days = days;
    }

    /** Whether the day is worked; weekends alone decide where {@link #isProvisional} holds. */
    public boolean isWorkingDay(LocalDate day) {
        return days.get().isWorkingDay(day);
    }

    /** Whether no calendar is loaded for the day. */
    public boolean isProvisional(LocalDate day) {
        return !days.get().isLoaded(day);
    }

    /**
     * The n-th working day after a day, which does not count itself (CC 201). Zero gives the day itself if it is worked,
     * else the next working day. Beyond the loaded calendar weekends alone are left out and the answer is provisional.
     *
     * @param from any day, worked or not
     * @param workingDays zero or more
     */
    public ReckonedDay plusWorkingDays(LocalDate from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted forwards: " + workingDays);
        }
        CalendarDays loaded = days.get();
        LocalDate day = workingDays == 0 ? from : from.plusDays(1);
        LocalDate missing = null;
        for (int left = Math.max(workingDays, 1); ; day = day.plusDays(1)) {
            if (missing == null && !loaded.isLoaded(day)) {
                missing = day;
            }
            if (loaded.isWorkingDay(day) && --left == 0) {
                return new ReckonedDay(day, missing);
            }
        }
    }

    /**
     * The last day of a legal period that ends on a date: a day off gives way to the day after the days off (CC 203, CPL
     * 85). Where a needed day is not loaded, the date stays as it is, the safe side, and is provisional.
     */
    public ReckonedDay rollForward(LocalDate end) {
        ReckonedDay rolled = plusWorkingDays(end, 0);
        return rolled.isProvisional() ? new ReckonedDay(end, rolled.missingDay()) : rolled;
    }

    /** The last day up to a date that is worked: by then something is done that may wait until that date. */
    public LocalDate rollBack(LocalDate end) {
        LocalDate day = end;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The working days after a day, today included; zero unless the day is past. */
    public int workingDaysSince(LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? (int) day.plusDays(1)
                        .datesUntil(today.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /** The last day that a calendar is loaded for, empty when none is. */
    public Optional<LocalDate> loadedUntil() {
        return days.get().loadedUntil();
    }

    /** How many days after today are still loaded; zero when today is the last one or is not loaded. */
    public int daysLeft(LocalDate today) {
        return loadedUntil()
                .map(last -> Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(today, last))))
                .orElse(0);
    }
}
