package io.recourse.oversight;

import io.recourse.common.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which contacts are looked at.
 *
 * @param from first day on which they were made
 * @param to last day
 * @param lender code of the lender; null for all
 */
public record Period(LocalDate from, LocalDate to, String lender) {

    private static final int LONGEST = 732;

    /** @throws Refused with code {@code results.period} */
    public Period {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST) {
            throw new Refused("results.period", LONGEST);
        }
        lender = lender == null || lender.isBlank() ? null : lender;
    }
}
