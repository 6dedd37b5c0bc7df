package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two years to apply for execution: what interrupts limitation interrupts them too, and they run anew from its day (CPL
 * 250). The timeline keeps every interruption, the suit the last one.
 */
@Component
@Transactional
public class ExecutionTime {

    private static final int SHORTEST_PROOF = 4;
    private static final int LONGEST_PROOF = 1000;

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final Timeline timeline;
    private final Clock clock;

    ExecutionTime(CourtProceedings proceedings, CourtPeriods periods, Timeline timeline, Clock clock) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What interrupts it. */
    public enum Kind {
        /** The lender demanded performance, provably. */
        DEMAND,
        /** The debtor agreed to perform. */
        PROMISE,
        PART_PAYMENT,
        /** The parties settled how it is to be performed. */
        SETTLEMENT
    }

    /**
     * What interrupted the time last.
     *
     * @param proof what proves it
     */
    public record Interruption(Kind kind, LocalDate on, String proof) {}

    /**
     * @return the last day on which execution may be applied for then
     * @throws Refused with code {@code proceedings.interruption-day} unless the day lies in the time that runs and is not to
     *     come, {@code proceedings.interruption-proof} without proof, or {@code proceedings.wrong-standing} unless a
     *     decision is in effect and nobody has applied yet
     */
    public LocalDate interrupted(CaseNo caseNo, Interruption what, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = periods.executionBy(suit);
        LocalDate latest = last.isBefore(today) ? last : today;
        if (!what.on().isAfter(suit.executionSince()) || what.on().isAfter(latest)) {
            throw new Refused("proceedings.interruption-day", suit.executionSince(), latest);
        }
        String proof = what.proof() == null ? "" : what.proof().strip();
        if (proof.length() < SHORTEST_PROOF || proof.length() > LONGEST_PROOF) {
            throw new Refused("proceedings.interruption-proof", SHORTEST_PROOF, LONGEST_PROOF);
        }
        proceedings.change(
                suit,
                Standing.effective,
                Map.of("interrupted_on", what.on(), "interruption", what.kind().name(), "interruption_proof", proof),
                by);
        LocalDate until = periods.executionBy(proceedings.inHand(caseNo, Standing.effective));
        timeline.record(
                caseNo,
                "execution-interrupted",
                by,
                Map.of("what", "@interruption." + what.kind(), "on", what.on(), "proof", proof, "until", until));
        return until;
    }
}
