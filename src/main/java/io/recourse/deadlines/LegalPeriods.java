package io.recourse.deadlines;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Periods as the law counts them (CC 200–204, CPL 85): the day of the event is not counted, a period of months or years
 * ends on the same date or, where the month has none, on its last day, and a last day off rolls forward. A letter posted
 * before the end is in time (CPL 85).
 */
@Component
public class LegalPeriods {

    private final WorkingCalendar calendar;

    LegalPeriods(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** No days at all end with the event itself, be it on a day off: nothing runs that could be rolled forward. */
    public PeriodEnd days(LocalDate event, int days) {
        return days == 0 ? new PeriodEnd(event, new ReckonedDay(event, null)) : endingOn(event.plusDays(days));
    }

    public PeriodEnd months(LocalDate event, int months) {
        return endingOn(event.plusMonths(months));
    }

    public PeriodEnd years(LocalDate event, int years) {
        return endingOn(event.plusYears(years));
    }

    /** @param unit DAYS, MONTHS or YEARS, as the tables of periods name them */
    public PeriodEnd counted(LocalDate event, int amount, String unit) {
        return switch (unit) {
            case "YEARS" -> years(event, amount);
            case "MONTHS" -> months(event, amount);
            default -> days(event, amount);
        };
    }

    /** A period whose unrolled end is known. */
    public PeriodEnd endingOn(LocalDate unrolled) {
        return new PeriodEnd(unrolled, calendar.rollForward(unrolled));
    }
}
