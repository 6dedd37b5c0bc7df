package io.recourse.deadlines;

import io.recourse.common.Policy;
import io.recourse.deadlines.Limitation.Step;
import io.recourse.deadlines.LimitationEvent.Kind;
import io.recourse.deadlines.Suspension.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One walk through the events of a debt, in order of their days. */
final class LimitationRun {

    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Suspension suspension;
    private final LocalDate asOf;
    private final List<LimitationEvent> restarts;
    private final List<LimitationEvent> suspensions;
    private final List<LimitationEvent> later;
    private final Set<LimitationEvent> effective = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    /** The day from which the absolute period counts: the breach, which a new plan moves. */
    private LocalDate breach;

    private LocalDate start;
    private LocalDate end;

    LimitationRun(Policy policy, WorkingCalendar calendar, Collection<LimitationEvent> events, LocalDate asOf) {
        this.policy = policy;
        this.calendar = calendar;
        this.suspension = new Suspension(policy, calendar);
        this.asOf = asOf;
        List<LimitationEvent> sorted = events.stream().sorted().distinct().toList();
        later = sorted.stream().filter(e -> e.on().isAfter(asOf)).toList();
        List<LimitationEvent> known = sorted.subList(0, sorted.size() - later.size());
        suspensions = known.stream().filter(e -> e.kind() == Kind.SUSPENSION).toList();
        restarts = known.stream().filter(e -> e.kind() != Kind.SUSPENSION).toList();
    }

    void from(LocalDate dueOn) {
        begin(dueOn, dueOn, LimitationRule.START, dueOn);
        restarts.forEach(this::apply);
        suspensions.stream()
                .filter(e -> !effective.contains(e))
                .forEach(e -> step(e.kind().afterExpiry, e.on(), e.until()));
        later.forEach(e -> step(LimitationRule.AFTER_AS_OF, e.on(), asOf));
        conclude();
    }

    LocalDate expiresOn() {
        return end;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    private void apply(LimitationEvent event) {
        boolean inTime = !event.on().isAfter(lastDay());
        LimitationRule rule = inTime ? event.kind().inTime : event.kind().afterExpiry;
        if (event.kind() == Kind.PLAN_SIGNED) {
            begin(event.newLastDueOn(), event.newLastDueOn(), rule, event.on(), event.newLastDueOn());
        } else if (event.kind() == Kind.ACCELERATED) {
            accelerate(event.on());
        } else if (!event.on().isAfter(start)) {
            step(LimitationRule.NO_EFFECT, event.on(), start);
        } else if (inTime || event.kind().waives) {
            begin(breach, event.on(), rule, event.on());
        } else {
            step(rule, event.on(), end);
        }
    }

    /** Prevailing practice: the period runs from the day on which the rest fell due, never later than agreed. */
    private void accelerate(LocalDate on) {
        if (on.isBefore(breach)) {
            begin(on, on, LimitationRule.ACCELERATED, on);
        } else {
            step(LimitationRule.NO_EFFECT, on, start);
        }
    }

    private void begin(
            LocalDate newBreach, LocalDate newStart, LimitationRule rule, LocalDate on, Object... arguments) {
        step(rule, on, arguments);
        breach = newBreach;
        start = newStart;
        runOut();
    }

    /** The end of the period that runs from {@link #start}. */
    private void runOut() {
        int years = years(start);
        end = start.plusYears(years);
        step(LimitationRule.PERIOD, end, start, years);
        applyLongerPeriod(years);
        suspensions.forEach(this::suspend);
        LocalDate absolute = breach.plusYears(policy.count("limitation-absolute-years", breach));
        if (end.isAfter(absolute)) {
            end = absolute;
            step(LimitationRule.ABSOLUTE, end, breach, policy.count("limitation-absolute-years", breach));
        }
    }

    /** A longer period of a new law goes to those whose old one had not run out when it came into force (法释〔2018〕12号). */
    private void applyLongerPeriod(int years) {
        int yearsAtEnd = years(end);
        if (yearsAtEnd > years) {
            end = start.plusYears(yearsAtEnd);
            step(LimitationRule.TRANSITION, end, yearsAtEnd);
        }
    }

    private void suspend(LimitationEvent event) {
        Obstacle obstacle = new Obstacle(event.on(), event.until());
        LocalDate moved = suspension.moved(end, obstacle);
        if (moved.isAfter(end)) {
            end = moved;
            effective.add(event);
            step(LimitationRule.SUSPENSION, end, event.on(), event.until(), suspension.months(obstacle));
        }
    }

    private void conclude() {
        ReckonedDay lastDay = calendar.rollForward(end);
        if (lastDay.isProvisional()) {
            step(LimitationRule.NOT_ROLLED, end, lastDay.missingDay());
        } else if (lastDay.date().isAfter(end)) {
            step(LimitationRule.ROLLED, lastDay.date(), end);
        }
        if (asOf.isAfter(lastDay.date())) {
            step(LimitationRule.BARRED, lastDay.date());
            if (years(asOf) > years(end)) {
                step(LimitationRule.TRANSITION_MISSED, end, years(asOf));
            }
        }
    }

    private LocalDate lastDay() {
        return calendar.rollForward(end).date();
    }

    private int years(LocalDate on) {
        return policy.count("limitation-years", on);
    }

    private void step(LimitationRule rule, LocalDate on, Object... arguments) {
        steps.add(new Step(rule, on, List.of(arguments)));
    }
}
