package io.recourse.escalation;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.engine.AgainWhenOvertaken;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Routing;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.HardshipGround;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts cases on the ladder, and takes them off it when something from outside says so. */
@Component
@Transactional
public class Escalation {

    private static final String LADDER = "legal-escalation";
    private static final String HOLD = "hold";
    private static final String SETTLEMENT = "settlement";

    private final CaseProcesses processes;
    private final LegalCases cases;
    private final Holds holds;
    private final EndHold endHold;
    private final AnswerHold answerHold;
    private final CaseFiles files;
    private final Timeline timeline;
    private final Clock clock;

    Escalation(
            CaseProcesses processes,
            LegalCases cases,
            Holds holds,
            EndHold endHold,
            AnswerHold answerHold,
            CaseFiles files,
            Timeline timeline,
            Clock clock) {
        this.processes = processes;
        this.cases = cases;
        this.holds = holds;
        this.endHold = endHold;
        this.answerHold = answerHold;
        this.files = files;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The stages that a case can be in, in the ladder's order. */
    @Transactional(readOnly = true)
    public List<String> stages() {
        return processes.calledBy(LADDER);
    }

    /** A newly opened case enters the ladder. */
    public void begin(CaseNo caseNo) {
        processes.start(LADDER, caseNo);
    }

    /** Many newly opened cases enter the ladder. */
    public void beginAll(Collection<CaseNo> cases) {
        processes.startAll(LADDER, cases);
    }

    /** As {@link #report(CaseNo, CaseEvent, HardshipGround, String, Actor)}, where no ground of a hardship is stated. */
    @AgainWhenOvertaken
    public void report(CaseNo caseNo, CaseEvent event, String note, Actor by) {
        report(caseNo, event, null, note, by);
    }

    /**
     * Something befell the case from outside.
     *
     * @param ground what the hardship is, where it is one and somebody said; else null
     * @throws InvalidFields for ground where there is no hardship
     * @throws Refused when the case is closed, or its hold does not fit the event
     */
    @AgainWhenOvertaken
    public void report(CaseNo caseNo, CaseEvent event, HardshipGround ground, String note, Actor by) {
        if (ground != null && event != CaseEvent.HARDSHIP) {
            throw new InvalidFields(List.of(FieldError.of("ground", "hold.ground-without-hardship")));
        }
        LegalCase legalCase = cases.get(caseNo);
        if (legalCase.isClosed()) {
            throw new Refused("case.closed", caseNo);
        }
        timeline.record(
                caseNo,
                "event-reported",
                by,
                Map.of("event", "@case-event." + event, "note", note == null ? "" : note));
        switch (event) {
            case RECALLED, WRITTEN_OFF -> close(caseNo, event.name(), by);
            case DISPUTED -> hold(caseNo, HoldReason.DISPUTE, note, by);
            case HARDSHIP -> {
                hold(caseNo, HoldReason.HARDSHIP, note, by);
                if (ground != null) {
                    holds.stateGround(caseNo, ground, by);
                }
            }
            case RELEASED -> release(legalCase);
            case PROPOSAL -> propose(legalCase);
        }
    }

    /** Ends a case for good; its processes and tasks end with it, wherever it stands. */
    public void close(CaseNo caseNo, String outcome, Actor by) {
        if (holds.current(caseNo).isPresent()) {
            endHold.end(caseNo, by);
        }
        cases.close(caseNo, outcome, by);
        processes.end(caseNo, "caseLeft");
    }

    /** Ends a case whose plan was kept; the ladder that says so goes to its own end. */
    public void closeKept(CaseNo caseNo) {
        cases.close(caseNo, "PLAN_KEPT", Actor.SYSTEM);
        processes.start(SETTLEMENT, caseNo);
    }

    /** Holds a case: nothing escalates and no clock of it runs until it is released. */
    public void hold(CaseNo caseNo, HoldReason reason, String note, Actor by) {
        holds.begin(caseNo, reason, note, by);
        processes.start(HOLD, caseNo);
    }

    /** As {@link #reviewAll}. */
    public void review(CaseNo caseNo) {
        reviewAll(List.of(cases.get(caseNo)));
    }

    /** A case that was closed because its debt was paid goes on: the payment was taken back. */
    void reopen(CaseNo caseNo) {
        cases.reopen(caseNo, Actor.SYSTEM);
        processes.end(caseNo, SETTLEMENT, "paymentReversed");
        processes.start(LADDER, caseNo);
    }

    /** What is owed grew: a ladder that only waits asks at once what comes next. */
    void assessNow(CaseNo caseNo) {
        processes.fireSoon(caseNo, "reassessmentDue", clock.instant());
    }

    /**
     * Looks at cases whose debt may have changed: one that owes nothing leaves, one that owes nothing yet is assessed
     * anew.
     */
    void reviewAll(Collection<LegalCase> changed) {
        List<LegalCase> going =
                changed.stream().filter(legalCase -> !legalCase.isClosed()).toList();
        Map<CaseNo, Balance> balances = files.balances(going);
        going.forEach(legalCase -> review(legalCase, balances.get(legalCase.caseNo())));
    }

    private void review(LegalCase legalCase, Balance balance) {
        CaseNo caseNo = legalCase.caseNo();
        if (balance.isSettled()) {
            if (legalCase.status() != CaseStatus.OPEN || !processes.tell(caseNo, "planFulfilled", Routing.none())) {
                close(caseNo, "PAID", Actor.SYSTEM);
                processes.start(SETTLEMENT, caseNo);
            }
        } else if (balance.totalDue().isZero() && legalCase.status() == CaseStatus.OPEN) {
            processes.tell(caseNo, "arrearsCleared", Routing.none());
        }
    }

    private void release(LegalCase legalCase) {
        if (legalCase.status() != CaseStatus.ON_HOLD) {
            throw new Refused("case.not-on-hold", legalCase.caseNo());
        }
        answerHold.released(legalCase.caseNo());
        if (!processes.tell(legalCase.caseNo(), "caseReleased", Routing.none())) {
            throw new Refused("case.hold-begins", legalCase.caseNo());
        }
    }

    private void propose(LegalCase legalCase) {
        if (legalCase.status() == CaseStatus.ON_HOLD) {
            throw new Refused("case.on-hold", legalCase.caseNo());
        }
        boolean heard = processes.tell(legalCase.caseNo(), "instalmentProposed", Routing.none())
                || processes.tell(legalCase.caseNo(), "planChangeSought", Routing.none());
        if (!heard) {
            throw new Refused("case.plan-in-hand", legalCase.caseNo());
        }
    }
}
