package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the debtor pays what he settled for by its dates; a lawyer turns to execution where he does not. */
@Component
@Transactional(readOnly = true)
public class WatchSettlement {

    /** The timer of the process at the end of the time to perform. */
    static final String TIME_TO_PERFORM = "performancePeriodOver";

    private final CourtProceedings proceedings;
    private final Delay delay;
    private final CaseProcesses processes;
    private final Timeline timeline;
    private final Clock clock;

    WatchSettlement(
            CourtProceedings proceedings, Delay delay, CaseProcesses processes, Timeline timeline, Clock clock) {
        this.proceedings = proceedings;
        this.delay = delay;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param missed whether its day is over and it is not paid in full */
    public record State(LocalDate on, Money amount, boolean paid, boolean missed) {}

    /** The instalments as they stand today, by their days; none of a suit that was not settled by dates. */
    public List<State> states(CourtProceeding suit) {
        Settlement settlement = suit.known().settlement();
        if (settlement == null) {
            return List.of();
        }
        Money received = received(suit);
        LocalDate today = LocalDate.now(clock);
        return settlement.instalments().stream()
                .map(instalment -> {
                    boolean paid = settlement.isPaid(instalment, received);
                    return new State(
                            instalment.on(),
                            instalment.amount(),
                            paid,
                            !paid && instalment.on().isBefore(today));
                })
                .toList();
    }

    /** The first instalment that is missed today. */
    Optional<Settlement.Instalment> missed(CourtProceeding suit) {
        return Optional.ofNullable(suit.known().settlement())
                .flatMap(settlement -> settlement.missed(received(suit), LocalDate.now(clock)));
    }

    /** Whether a lawyer may turn to execution because an instalment is missed. */
    public boolean mayCallIn(CourtProceeding suit) {
        return suit.isEffective()
                && suit.known().missedOn() == null
                && missed(suit).isPresent();
    }

    /** What is due and not paid; empty of a suit that was not settled by dates. */
    public Optional<Money> unpaid(CourtProceeding suit) {
        return Optional.ofNullable(suit.known().settlement()).map(settlement -> {
            Money due = suit.due().dueBefore(LocalDate.now(clock));
            return due.minus(due.min(received(suit)));
        });
    }

    /**
     * A lawyer turns to execution because an instalment is missed: it may be applied for at once, and where the settlement
     * makes all of the rest due, the time to perform it ended with the missed instalment's.
     *
     * @throws Refused with code {@code proceedings.nothing-missed}, or {@code proceedings.wrong-standing}
     */
    @Transactional
    public void callIn(CaseNo caseNo, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        if (!mayCallIn(suit)) {
            throw new Refused("proceedings.nothing-missed");
        }
        LocalDate missedOn = missed(suit).orElseThrow().on();
        Map<String, Object> columns = new HashMap<>();
        columns.put("missed_on", missedOn);
        if (suit.known().settlement().allDueOnMiss()) {
            columns.put("perform_by", missedOn);
        }
        proceedings.change(suit, Standing.effective, columns, by);
        Money due = unpaid(proceedings.inHand(caseNo, Standing.effective)).orElseThrow();
        timeline.record(caseNo, "settlement-missed", by, Map.of("on", missedOn, "due", due.display()));
        processes.fireSoon(caseNo, TIME_TO_PERFORM, clock.instant());
    }

    /** Whether instalments are to come that were not due when execution was applied for. */
    public boolean hasMoreToCome(CourtProceeding suit) {
        Settlement settlement = suit.known().settlement();
        LocalDate appliedOn = suit.known().executionOn();
        return settlement != null
                && appliedOn != null
                && !suit.due().last().isBefore(appliedOn)
                && settlement.total().compareTo(received(suit)) > 0;
    }

    /** @throws InvalidFields for outcome while instalments are to come, with which the execution is not over */
    public void refuseWhileMoreToCome(CaseNo caseNo) {
        if (hasMoreToCome(proceedings.inHand(caseNo, Standing.executing))) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.more-to-come")));
        }
    }

    /**
     * The execution brought in what was missed: the suit stands in effect again for the instalments to come.
     *
     * @return the last day to perform
     * @throws InvalidFields for outcome where none is to come
     */
    @Transactional
    public LocalDate recoveredInPart(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.executing);
        if (!hasMoreToCome(suit)) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.nothing-to-come")));
        }
        CourtPeriods.refuseBefore("endedOn", on, suit.known().executionOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("missed_on", null);
        columns.put("execution_no", null);
        columns.put("execution_on", null);
        proceedings.change(suit, Standing.effective, columns, by);
        timeline.record(caseNo, "instalment-recovered", by, Map.of("on", on));
        return suit.known().performBy();
    }

    /** What came in towards the instalments: the awarded costs are paid first (CC 561). */
    private Money received(CourtProceeding suit) {
        Money all = delay.payments(suit).stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        Money costs = suit.known().costsAwarded();
        return costs == null ? all : all.minus(all.min(costs));
    }
}
