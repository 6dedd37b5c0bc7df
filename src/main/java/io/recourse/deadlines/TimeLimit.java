package io.recourse.deadlines;

import java.math.BigDecimal;

/**
 * How much time a service level (时限) gives.
 *
 * @param amount at least one
 * @param atRiskShare the share of the working time after which it counts as at risk, from 0 to 1
 */
public record TimeLimit(int amount, Unit unit, BigDecimal atRiskShare) {

    public enum Unit {
        WORKING_HOURS,
        /** Ends at close of business; the day it starts on is not counted. */
        WORKING_DAYS
    }

    public TimeLimit {
        if (amount < 1 || atRiskShare.signum() < 0 || atRiskShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("no time limit: " + amount + " " + unit + " at risk " + atRiskShare);
        }
    }
}
