package io.recourse.deadlines;

import java.time.Instant;

/**
 * A loaded year of the calendar, for the administrator's list.
 *
 * @param daysOff days named as off, weekend days among them
 * @param daysWorked weekend days worked
 * @param loadedBy who loaded it last
 */
public record CalendarYear(int year, int daysOff, int daysWorked, Instant loadedAt, String loadedBy) {}
