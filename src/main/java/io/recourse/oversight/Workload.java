package io.recourse.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a team or a person has to do in the days of a forecast, and at what pace it went lately.
 *
 * @param group a role's id, empty for none, or a user's id
 * @param open tasks in all
 * @param unclaimed of those, the ones that nobody has
 * @param held of those, the ones whose clocks a hold has stopped; in no figure below
 * @param breached open and overdue already
 * @param due on each day of the forecast, in its order
 * @param arrived tasks that began in the days looked back at
 * @param allowed of those, the ones that were given no working day, one, two …; those that ended undone or are on hold left out
 * @param done tasks that were completed in them
 * @param days the working days looked back at; zero where there is no whole one yet
 */
record Workload(
        String group,
        long open,
        long unclaimed,
        long held,
        long breached,
        List<Long> due,
        long arrived,
        List<Long> allowed,
        long done,
        int days) {

    Workload {
        due = List.copyOf(due);
        allowed = List.copyOf(allowed);
    }

    /** Whether anything is known of the pace. */
    public boolean isPaced() {
        return days > 0;
    }

    public long dueInAll() {
        return due.stream().mapToLong(Long::longValue).sum();
    }

    /** Tasks that begin at the pace of late from the second day on, and fall due until the end of a day of the forecast. */
    private long expectedUntil(int day) {
        long sum = 0;
        for (int begun = 1; begun <= day; begun++) {
            for (int given = 0; given < allowed.size() && begun + given <= day; given++) {
                sum += allowed.get(given);
            }
        }
        return isPaced() ? sum / days : 0;
    }

    /**
     * Tasks that fall due on a day and have yet to begin.
     *
     * @param day from 0
     */
    public long expected(int day) {
        return day == 0 ? 0 : expectedUntil(day) - expectedUntil(day - 1);
    }

    public long expected() {
        return expectedUntil(due.size() - 1);
    }

    /** Completed until the end of a day of the forecast at the pace of late. */
    private long doneUntil(int day) {
        return isPaced() ? done * (day + 1) / days : 0;
    }

    /** Completed in all days of the forecast at the pace of late. */
    public long capacity() {
        return doneUntil(due.size() - 1);
    }

    /**
     * The tasks of a day that will be breached if all are worked in the order in which they fall due, the overdue ones
     * first, those that have yet to begin among them.
     *
     * @param day from 0
     */
    public long breaches(int day) {
        long before = breached
                + due.subList(0, day + 1).stream().mapToLong(Long::longValue).sum()
                + expectedUntil(day);
        return Math.min(due.get(day) + expected(day), Math.max(0, before - doneUntil(day)));
    }

    public long breaches() {
        long sum = 0;
        for (int day = 0; day < due.size(); day++) {
            sum += breaches(day);
        }
        return sum;
    }

    /** More is overdue, due and expected than can be done. */
    public boolean isOverloaded() {
        return isPaced() && breached + dueInAll() + expected() > capacity();
    }

    /** A working day, with one decimal; empty where nothing is known. */
    public String arrivedADay() {
        return aDay(arrived);
    }

    /** A working day, with one decimal; empty where nothing is known. */
    public String doneADay() {
        return aDay(done);
    }

    private String aDay(long count) {
        return isPaced()
                ? BigDecimal.valueOf(count)
                        .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                : "";
    }
}
