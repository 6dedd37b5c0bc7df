package io.recourse.deadlines;

import java.time.LocalDate;

/**
 * A day on which the calendar departs from the week.
 *
 * @param day the day
 * @param kind whether it is off or worked
 * @param holiday the holiday it belongs to, as the notice names it; may be empty
 */
public record CalendarDay(LocalDate day, Kind kind, String holiday) {

    public enum Kind {
        /** A day off (法定节假日, or the bridge to one). */
        OFF,
        /** A weekend day that is worked to make up for a bridge (调休上班). */
        WORK
    }
}
