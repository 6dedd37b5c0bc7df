package io.recourse.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is loaded of one calendar: the years that are complete, and the days on which they depart from the week. */
final class CalendarDays {

    private final NavigableSet<Integer> years;
    private final Map<LocalDate, CalendarDay.Kind> exceptions;

    CalendarDays(Collection<Integer> years, Collection<CalendarDay> exceptions) {
        this.years = new TreeSet<>(years);
        this.exceptions =
                exceptions.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::day, CalendarDay::kind));
    }

    /** Whether the holidays of the day's year are known. */
    boolean isLoaded(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Whether people work on the day; where no calendar is loaded, whether it is a weekday. */
    boolean isWorkingDay(LocalDate day) {
        CalendarDay.Kind exception = exceptions.get(day);
        return exception == null ? !isWeekend(day) : exception == CalendarDay.Kind.WORK;
    }

    /** The end of the last loaded year, empty when none is. */
    Optional<LocalDate> loadedUntil() {
        return years.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(years.last(), Month.DECEMBER, 31));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
