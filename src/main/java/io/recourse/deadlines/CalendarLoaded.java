package io.recourse.deadlines;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A calendar file was loaded: what was reckoned provisionally can be reckoned again. Published in the load's transaction, in
 * which {@link WorkingCalendar} answers by the new days already; a listener that reckons in it loses nothing to a crash.
 *
 * @param years the years that were replaced; empty when only days of a December were added
 * @param loadedUntil the last day that a calendar is now loaded for
 */
public record CalendarLoaded(SortedSet<Integer> years, LocalDate loadedUntil) {}
