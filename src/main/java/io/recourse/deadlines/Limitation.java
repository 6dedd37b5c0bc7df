package io.recourse.deadlines;

import io.recourse.common.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The limitation of a debt (诉讼时效): until when a court helps the creditor against a debtor who objects. Pure computation
 * over what happened; it explains itself step by step with the articles (CC 188–197, 时效规定 2020, 法释〔2018〕12号).
 *
 * <p>Where the law leaves room, it takes the earlier day: a suit restarts the period from its submission although CC 195
 * lets it rest until the proceedings end, and a payment after expiry revives nothing.
 */
@Component
public class Limitation {

    /** Whether the debt can be sued for without facing the objection of limitation. */
    public enum Status {
        LIVE,
        /** Live, but the safe date is near or over; policy {@code limitation-warning-days}. */
        EXPIRING,
        /** The period is over: the debtor may refuse (CC 192(1)). */
        BARRED
    }

    /**
     * A step of the explanation.
     *
     * @param on the day that the step arrives at or deals with
     * @param arguments what fills the sentence's places from {1} on; {0} is the day
     */
    public record Step(LimitationRule rule, LocalDate on, List<Object> arguments) {

        /** Everything that fills the sentence's places. */
        public Object[] sentenceArguments() {
            List<Object> all = new ArrayList<>();
            all.add(on);
            all.addAll(arguments);
            return all.toArray();
        }
    }

    /**
     * The answer.
     *
     * @param expiresOn the safe date, not rolled over days off, which alarms go by
     * @param lastDay the last day in time, rolled; null where no calendar is loaded
     */
    public record Result(LocalDate expiresOn, LocalDate lastDay, Status status, List<Step> steps) {

        /** The day after which the debt is barred: rolled over days off, as far as the calendar knows them. */
        public LocalDate endsOn() {
            return lastDay == null ? expiresOn : lastDay;
        }
    }

    private final Policy policy;
    private final WorkingCalendar calendar;

    Limitation(Policy policy, WorkingCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * Where the period stands on a day.
     *
     * @param dueOn when the whole debt fell due: its last instalment, or the acceleration (CC 189)
     * @param events in any order; those after {@code asOf} are named and left out
     */
    public Result of(LocalDate dueOn, Collection<LimitationEvent> events, LocalDate asOf) {
        LimitationRun run = new LimitationRun(policy, calendar, events, asOf);
        run.from(dueOn);
        LocalDate expiresOn = run.expiresOn();
        ReckonedDay lastDay = calendar.rollForward(expiresOn);
        return new Result(
                expiresOn,
                lastDay.isProvisional() ? null : lastDay.date(),
                status(expiresOn, lastDay.date(), asOf),
                run.steps());
    }

    private Status status(LocalDate expiresOn, LocalDate lastDay, LocalDate asOf) {
        if (asOf.isAfter(lastDay)) {
            return Status.BARRED;
        }
        LocalDate alarmFrom = expiresOn.minusDays(policy.count("limitation-warning-days", asOf));
        return asOf.isBefore(alarmFrom) ? Status.LIVE : Status.EXPIRING;
    }
}
