package io.recourse.deadlines;

import io.recourse.common.Refused;
import java.time.LocalDate;

/**
 * A day that was reckoned by the calendar.
 *
 * @param date the answer
 * @param missingDay the first day that the reckoning needed and no calendar is loaded for; null when the answer is
 *     certain
 */
public record ReckonedDay(LocalDate date, LocalDate missingDay) {

    /** Whether the answer may move once the calendar is loaded. */
    public boolean isProvisional() {
        return missingDay != null;
    }

    /**
     * The date, for those who may not live with a provisional one.
     *
     * @throws Refused with code {@code calendar.not-loaded} and the missing day
     */
    public LocalDate orRefuse() {
        if (isProvisional()) {
            throw new Refused("calendar.not-loaded", missingDay);
        }
        return date;
    }
}
