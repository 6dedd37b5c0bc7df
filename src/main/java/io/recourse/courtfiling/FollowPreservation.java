package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.CaseClosed;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.StageEntered;
import io.recourse.legalcase.StageLeft;
import io.recourse.legalcase.StageRun;
import io.recourse.legalcase.StageRuns;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees a preservation to its end, wherever its case goes: what a court answers is recorded, and what nobody needs any more
 * is lifted, by the table {@code lifting-due} (CPL 104, 财产保全规定 23). Whoever leaves property preserved without need is liable
 * for the harm (CPL 108).
 */
@Component
@Transactional
public class FollowPreservation {

    private static final String ORDER = "preservation-order";
    private static final String LIFTING = "preservation-lifting";
    private static final String FILING = "court-filing";
    private static final String PROCEEDINGS = "court-proceedings";

    private final Preservations preservations;
    private final PreservedSuits preservedSuits;
    private final LimitationRecords limitation;
    private final LegalCases cases;
    private final StageRuns runs;
    private final CaseProcesses processes;
    private final Decisions decisions;
    private final Timeline timeline;
    private final Clock clock;

    FollowPreservation(
            Preservations preservations,
            PreservedSuits preservedSuits,
            LimitationRecords limitation,
            LegalCases cases,
            StageRuns runs,
            CaseProcesses processes,
            Decisions decisions,
            Timeline timeline,
            Clock clock) {
        this.preservations = preservations;
        this.preservedSuits = preservedSuits;
        this.limitation = limitation;
        this.cases = cases;
        this.runs = runs;
        this.processes = processes;
        this.decisions = decisions;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    void closed(CaseClosed closed) {
        follow(closed.caseNo());
    }

    @EventListener
    void left(StageLeft left) {
        if (left.stage().equals(FILING) || left.stage().equals(PROCEEDINGS)) {
            follow(left.caseNo());
        }
    }

    /** The case sues again, or its suit goes on: what is preserved for it is needed after all. */
    @EventListener
    void entered(StageEntered entered) {
        preservations
                .of(entered.caseNo())
                .filter(preservation -> entered.stage().equals(FILING) && !preservation.isFiled()
                        || entered.stage().equals(PROCEEDINGS) && preservation.isLatest())
                .ifPresent(preservation -> processes.end(entered.caseNo(), LIFTING, "caseGoesOn"));
    }

    /** Nobody may have been asked for it: its case ended or was sued before there were such tasks. */
    public void followLate(CaseNo caseNo) {
        preservations.lock(caseNo);
        follow(caseNo);
    }

    private void follow(CaseNo caseNo) {
        followAfter("", caseNo);
    }

    /** @param ended the process whose last task is being completed; empty for none */
    private void followAfter(String ended, CaseNo caseNo) {
        preservations.of(caseNo).ifPresent(preservation -> {
            if (!preservation.isOrdered()) {
                start(ORDER, caseNo, ended);
            } else if (isLiftingDue(preservation)) {
                start(LIFTING, caseNo, ended);
            }
        });
    }

    private void start(String process, CaseNo caseNo, String ended) {
        if (process.equals(ended) || !processes.isUnderWay(caseNo, process)) {
            processes.start(process, caseNo);
        }
    }

    private boolean isLiftingDue(Preservation preservation) {
        Map<String, Object> asked = Map.of("ending", ending(preservation), "filed", preservation.isFiled());
        return (boolean) decisions.ask("lifting-due", asked).single().get("due");
    }

    /**
     * How the stage that the preservation is for ended last, {@code CLOSED} with its case, {@code UNDER_WAY} while it has not.
     * A suit that is followed by another filing is over, whatever becomes of that.
     */
    private String ending(Preservation preservation) {
        if (cases.get(preservation.caseNo()).isClosed()) {
            return "CLOSED";
        }
        String stage = preservation.isFiled() ? PROCEEDINGS : FILING;
        boolean isOver = preservation.isFiled() && !preservation.isLatest();
        return runs.of(preservation.caseNo()).stream()
                .filter(run -> run.stage().equals(stage) && !(isOver && run.outcome() == null))
                .reduce((first, second) -> second)
                .map(StageRun::outcome)
                .orElse("UNDER_WAY");
    }

    /** @throws IllegalStateException where nothing is asked for or preserved */
    @Transactional(readOnly = true)
    public Preservation of(CaseNo caseNo) {
        return preservations
                .of(caseNo)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no preservation to see to"));
    }

    /**
     * The court ordered it, in the suit or after the case left its filing. An application before the suit interrupts
     * limitation as a suit does (诉讼时效规定 11).
     *
     * @param appliedOn the day on which the court received the application
     * @throws InvalidFields for orderedOn before that
     */
    public void ordered(CaseNo caseNo, LocalDate appliedOn, LocalDate orderedOn, String orderNo, Actor by) {
        Preservation preservation = of(caseNo);
        if (orderedOn.isBefore(appliedOn)) {
            throw new InvalidFields(List.of(FieldError.of("orderedOn", "filing.ordered-before-applied", appliedOn)));
        }
        preservations.order(caseNo, orderedOn, orderNo);
        timeline.record(
                caseNo,
                "preservation-ordered",
                by,
                Map.of("court", preservation.court(), "number", orderNo, "on", orderedOn));
        if (preservation.sought().isFirst()) {
            limitation.record(caseNo, LimitationEvent.of(LimitationEvent.Kind.SUIT, appliedOn), orderNo, by);
            preservedSuits.handOver(caseNo);
        }
        follow(caseNo);
    }

    /** The court refused it, or the application was taken back or never handed in; what it ordered for an earlier suit stands. */
    public void notOrdered(CaseNo caseNo, String why, Actor by) {
        preservations.close(caseNo, LocalDate.now(clock));
        timeline.record(caseNo, "preservation-not-ordered", by, Map.of("why", why));
        followAfter(ORDER, caseNo);
    }

    /**
     * The court lifted it.
     *
     * @param note null for none
     * @throws InvalidFields for liftedOn before it was ordered
     */
    public void lifted(CaseNo caseNo, LocalDate on, String note, Actor by) {
        LocalDate orderedOn = of(caseNo).sought().orderedOn();
        if (on.isBefore(orderedOn)) {
            throw new InvalidFields(List.of(FieldError.of("liftedOn", "filing.lifted-before-ordered", orderedOn)));
        }
        preservations.close(caseNo, on);
        timeline.record(caseNo, "preservation-lifted", by, Map.of("on", on, "note", note == null ? "" : note));
        followAfter(LIFTING, caseNo);
    }

    /** It is left standing, for a reason. */
    public void leftStanding(CaseNo caseNo, String why, Actor by) {
        preservations.close(caseNo, LocalDate.now(clock));
        timeline.record(caseNo, "preservation-not-lifted", by, Map.of("why", why));
        followAfter(LIFTING, caseNo);
    }
}
