package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An appeal or an objection that was made in time and becomes known after it: what is posted before the last day ends is in
 * time (CPL 85), so the court's notice of it comes days later. The decision never was in effect.
 */
@Component
@Transactional
public class LateChallenge {

    private static final String DAYS = "appeal-notice-days";

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final SuitCosts costs;
    private final ExecutionTimeRows executionTime;
    private final CaseProcesses processes;
    private final Policy policy;
    private final Timeline timeline;
    private final Clock clock;

    LateChallenge(
            CourtProceedings proceedings,
            CourtPeriods periods,
            SuitCosts costs,
            ExecutionTimeRows executionTime,
            CaseProcesses processes,
            Policy policy,
            Timeline timeline,
            Clock clock) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.costs = costs;
        this.executionTime = executionTime;
        this.processes = processes;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Until when the court's notice of an appeal or objection in time may still be on its way; empty once it is not. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> until(CourtProceeding decided) {
        if (decided.isFinal()) {
            return Optional.empty();
        }
        LocalDate last = periods.appealBy(decided);
        LocalDate until = last.plusDays(policy.count(DAYS, last));
        return Optional.of(until).filter(day -> !LocalDate.now(clock).isAfter(day));
    }

    /** Whether one can be heard of while the time to perform runs, in which nobody has a task of the suit. */
    @Transactional(readOnly = true)
    public boolean mayBeHeardOf(CourtProceeding suit) {
        return suit.isEffective()
                && !suit.isSuspended()
                && !suit.isFinal()
                && !LocalDate.now(clock).isAfter(suit.executableAfter());
    }

    /**
     * The court told of one while the time to perform runs: the task that follows it opens now, and records its day.
     *
     * @throws Refused with code {@code proceedings.no-late-challenge}, or {@code proceedings.wrong-standing}
     */
    public void heardOf(CaseNo caseNo, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        if (!mayBeHeardOf(suit)) {
            throw new Refused("proceedings.no-late-challenge");
        }
        timeline.record(caseNo, "late-challenge", by, Map.of());
        processes.fireSoon(caseNo, WatchSettlement.TIME_TO_PERFORM, clock.instant());
    }

    /**
     * Takes back what followed from a decision in effect: costs that were owed, the time to perform, and what interrupted or
     * suspended that to execute. Nothing where nobody has confirmed that it is.
     *
     * @return the columns to write with what follows
     */
    Map<String, Object> takeBackEffect(CourtProceeding decided, Actor by) {
        Map<String, Object> columns = new HashMap<>();
        if (decided.isEffective()) {
            costs.withdrawAward(decided, by);
            executionTime.withdrawAll(decided, by);
            columns.put("perform_by", null);
            timeline.record(decided.caseNo(), "judgment-not-effective", by, Map.of());
        }
        return columns;
    }
}
