package io.recourse.deadlines;

import io.recourse.common.Policy;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What suspends limitation, and the time to apply for execution with it (CC 194; CPL 250). */
@Component
public class Suspension {

    /**
     * What kept the creditor from claiming: force majeure, incapacity, an estate without administrator.
     *
     * @param on the day it arose
     * @param until the day it was removed, or the last day it is proven for
     */
    public record Obstacle(LocalDate on, LocalDate until) {}

    private final Policy policy;
    private final WorkingCalendar calendar;

    Suspension(Policy policy, WorkingCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * The end of a period in which there were obstacles.
     *
     * @param obstacles in the order of their days
     */
    public PeriodEnd of(PeriodEnd end, List<Obstacle> obstacles) {
        LocalDate moved = end.unrolled();
        for (Obstacle obstacle : obstacles) {
            moved = moved(moved, obstacle);
        }
        return moved.equals(end.unrolled()) ? end : new PeriodEnd(moved, calendar.rollForward(moved));
    }

    /**
     * Only an obstacle in the last months moves the end, to so many months after its removal: an earlier one was removed so
     * early that this day lies before the end.
     */
    LocalDate moved(LocalDate end, Obstacle obstacle) {
        LocalDate resumed = obstacle.until().plusMonths(months(obstacle));
        boolean inTime = !obstacle.on().isAfter(calendar.rollForward(end).date());
        return inTime && resumed.isAfter(end) ? resumed : end;
    }

    /** How many months the period runs on after the removal. */
    int months(Obstacle obstacle) {
        return policy.count("limitation-suspension-months", obstacle.until());
    }
}
