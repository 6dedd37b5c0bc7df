package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.courtproceedings.ExecutionTimeRows.Of;
import io.recourse.deadlines.Suspension;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two years to apply for execution: what interrupts limitation interrupts them too, and they run anew from its day; what
 * suspends it suspends them (CPL 250). The last of each that stands may be withdrawn, and then another recorded; what was
 * recorded is kept.
 */
@Component
@Transactional
public class ExecutionTime {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1000;

    private final CourtProceedings proceedings;
    private final ExecutionTimeRows rows;
    private final CourtPeriods periods;
    private final Timeline timeline;
    private final Clock clock;

    ExecutionTime(
            CourtProceedings proceedings,
            ExecutionTimeRows rows,
            CourtPeriods periods,
            Timeline timeline,
            Clock clock) {
        this.proceedings = proceedings;
        this.rows = rows;
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
     * @throws InvalidFields for on unless the day lies in the time that runs and is not to come, or for proof
     * @throws Refused with code {@code proceedings.wrong-standing} unless a decision is in effect and nobody has applied yet
     */
    public LocalDate interrupted(CaseNo caseNo, Interruption what, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        refuse(suit, what.on());
        String proof = said("proof", what.proof(), "proceedings.interruption-proof");
        rows.add(suit, new Interruption(what.kind(), what.on(), proof), by);
        LocalDate until = reckonAnew(suit, by);
        timeline.record(
                caseNo,
                "execution-interrupted",
                by,
                Map.of("what", "@interruption." + what.kind(), "on", what.on(), "proof", proof, "until", until));
        return until;
    }

    /**
     * What was recorded last did not interrupt it, or not on that day: the time runs as it did before.
     *
     * @param on the day of the interruption that is withdrawn
     * @return the last day on which execution may be applied for then, which may be past
     * @throws InvalidFields for why
     * @throws Refused with code {@code proceedings.interruption-not-last} unless the last one that stands is of that day, or
     *     {@code proceedings.wrong-standing} unless a decision is in effect and nobody has applied yet
     */
    public LocalDate notInterrupted(CaseNo caseNo, LocalDate on, String why, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        Interruption last = suit.known().interruption();
        if (last == null || !last.on().equals(on)) {
            throw new Refused("proceedings.interruption-not-last");
        }
        String reason = said("why", why, "proceedings.interruption-why");
        rows.withdraw(Of.INTERRUPTION, suit, on, reason, by);
        LocalDate until = reckonAnew(suit, by);
        timeline.record(
                caseNo,
                "execution-not-interrupted",
                by,
                Map.of("what", "@interruption." + last.kind(), "on", on, "why", reason, "until", until));
        return until;
    }

    /**
     * An obstacle that has been removed kept the lender from applying in the last months.
     *
     * @param proof what the obstacle was, and what proves it
     * @return the last day on which execution may be applied for then
     * @throws InvalidFields for until unless the obstacle arose while the time ran, was removed by today and moves the end, or
     *     for proof
     * @throws Refused with code {@code proceedings.wrong-standing} unless a decision is in effect and nobody has applied yet
     */
    public LocalDate suspended(CaseNo caseNo, Suspension.Obstacle obstacle, String proof, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        refuse(suit, obstacle);
        String said = said("proof", proof, "proceedings.interruption-proof");
        LocalDate before = periods.executionBy(suit);
        rows.add(suit, obstacle, said, by);
        LocalDate until = reckonAnew(suit, by);
        if (!until.isAfter(before)) {
            throw new InvalidFields(List.of(FieldError.of("until", "proceedings.suspension-without-effect", before)));
        }
        timeline.record(
                caseNo,
                "execution-suspended",
                by,
                Map.of("on", obstacle.on(), "removed", obstacle.until(), "proof", said, "until", until));
        return until;
    }

    /**
     * The obstacle that was recorded last suspended nothing: the time runs as it did before.
     *
     * @param on the day on which the obstacle arose that is withdrawn
     * @return the last day on which execution may be applied for then, which may be past
     * @throws InvalidFields for why
     * @throws Refused with code {@code proceedings.interruption-not-last} unless the last one that stands arose on that day, or
     *     {@code proceedings.wrong-standing} unless a decision is in effect and nobody has applied yet
     */
    public LocalDate notSuspended(CaseNo caseNo, LocalDate on, String why, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        List<Suspension.Obstacle> obstacles = suit.known().obstacles();
        if (obstacles.isEmpty() || !obstacles.get(obstacles.size() - 1).on().equals(on)) {
            throw new Refused("proceedings.interruption-not-last");
        }
        String reason = said("why", why, "proceedings.interruption-why");
        rows.withdraw(Of.SUSPENSION, suit, on, reason, by);
        LocalDate until = reckonAnew(suit, by);
        timeline.record(caseNo, "execution-not-suspended", by, Map.of("on", on, "why", reason, "until", until));
        return until;
    }

    private void refuse(CourtProceeding suit, Suspension.Obstacle obstacle) {
        LocalDate last = periods.executionAtTheLatest(suit);
        boolean isOrdered = obstacle.on() != null
                && obstacle.until() != null
                && !obstacle.until().isBefore(obstacle.on())
                && !obstacle.until().isAfter(LocalDate.now(clock));
        boolean isKnown =
                suit.known().obstacles().stream().anyMatch(known -> known.on().equals(obstacle.on()));
        if (!isOrdered || isKnown || obstacle.on().isAfter(last)) {
            throw new InvalidFields(List.of(FieldError.of("until", "proceedings.suspension-days", last)));
        }
    }

    private void refuse(CourtProceeding suit, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = periods.executionAtTheLatest(suit);
        LocalDate latest = last.isBefore(today) ? last : today;
        if (on == null || !on.isAfter(suit.executionSince()) || on.isAfter(latest)) {
            throw new InvalidFields(
                    List.of(FieldError.of("on", "proceedings.interruption-day", suit.executionSince(), latest)));
        }
    }

    private static String said(String field, String text, String code) {
        String said = text == null ? "" : text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new InvalidFields(List.of(FieldError.of(field, code, SHORTEST, LONGEST)));
        }
        return said;
    }

    private LocalDate reckonAnew(CourtProceeding suit, Actor by) {
        proceedings.change(suit, Standing.effective, Map.of(), by);
        return periods.executionBy(proceedings.inHand(suit.caseNo(), Standing.effective));
    }
}
