package io.recourse.deadlines;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A calendar file was loaded: what was reckoned provisionally can be reckoned again. Listen after the commit
 * ({@code @TransactionalEventListener}): from then on {@link WorkingCalendar} answers by the new days.
 *
 * @param years the years that were replaced; empty when only days of a December were added
 * @param loadedUntil the last day that a calendar is now loaded for
 */
public record CalendarLoaded(SortedSet<Integer> years, LocalDate loadedUntil) {}
