package io.recourse.common;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Dated numbers that the law or a lender sets. They live in the decision table {@code policy-value}, each with the
 * article it comes from, so that a changed rule needs no release.
 */
public interface Policy {

    /**
     * The value in force on a day.
     *
     * @param key the table's key, for example {@code penalty-cap}
     * @param on the day whose rule is asked for
     * @return the number in the unit that the table names
     * @throws Refused with code {@code policy.missing} when no row covers key and day
     */
    BigDecimal value(String key, LocalDate on);

    /**
     * Where the value in force on a day comes from, as the table's annotation says it in both languages; empty where
     * nobody wrote it down.
     */
    default String source(String key, LocalDate on) {
        return "";
    }

    /** {@link #value} as a whole number, for counts of days and attempts. */
    default int count(String key, LocalDate on) {
        return value(key, on).intValueExact();
    }
}
