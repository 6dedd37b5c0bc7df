package io.recourse.deadlines;

import java.util.List;

/** Calendars for tests without a database. */
public final class Calendars {

    private Calendars() {}

    /** The calendar that the product brings: 2017 to 2026. */
    public static WorkingCalendar china() {
        return of(InitialCalendar.content());
    }

    /** No year is loaded. */
    public static WorkingCalendar none() {
        CalendarDays none = new CalendarDays(List.of(), List.of());
        return new WorkingCalendar(() -> none);
    }

    private static WorkingCalendar of(byte[] csv) {
        CalendarFile file = CalendarFile.parse(csv);
        CalendarDays days = new CalendarDays(file.years(), file.days());
        return new WorkingCalendar(() -> days);
    }
}
