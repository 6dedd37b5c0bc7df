package io.recourse.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * How the tasks of a stage, team or lender stand against their service levels.
 *
 * @param group what they have in common: a process's id, a role's id, a lender's code, or a task's key
 * @param open tasks in all
 * @param held of those, the ones of held cases, whose clocks stand still: neither at risk nor breached
 * @param oldest when the one of them that is open longest began; null for none
 * @param arrived that began since yesterday at this time
 * @param fellDue whose service level was breached since yesterday at this time, whether they are done by now or not;
 *     without those of held cases, and those whose clocks stood still when they would have been due
 * @param doneSince that were completed since yesterday at this time
 * @param done that were completed in the period
 * @param late of those, the ones completed after they were due
 * @param mean from beginning to completion, without the time on hold; zero for none
 * @param ninetieth nine of ten were completed within it
 */
public record BoardLine(
        String group,
        long open,
        long held,
        long atRisk,
        long breached,
        Instant oldest,
        long arrived,
        long fellDue,
        long doneSince,
        long done,
        long late,
        Duration mean,
        Duration ninetieth) {

    private static final int HOURS_UNTIL = 48;

    /** Open, and neither held, at risk nor breached. */
    public long onTrack() {
        return open - held - atRisk - breached;
    }

    /** Late ÷ done; empty where nothing was done. */
    public String lateShare() {
        return done == 0
                ? ""
                : BigDecimal.valueOf(100L * late)
                                .divide(BigDecimal.valueOf(done), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %";
    }

    /** 0 while nothing is at risk, 1 with something at risk, 2 breached, 3 where half of the open tasks are breached. */
    public int heat() {
        if (breached == 0) {
            return atRisk == 0 ? 0 : 1;
        }
        return 2 * breached < open ? 2 : 3;
    }

    /** Whether a time is told in hours; longer ones are told in days. */
    public static boolean isInHours(Duration time) {
        return time.toHours() < HOURS_UNTIL;
    }

    /** In hours or days, with one decimal. */
    public static BigDecimal amount(Duration time) {
        long unit = isInHours(time) ? 3_600 : 86_400;
        return BigDecimal.valueOf(time.toSeconds()).divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP);
    }
}
