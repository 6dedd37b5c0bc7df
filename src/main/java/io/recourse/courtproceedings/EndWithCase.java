package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.CaseClosed;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A suit ends with its case, in one transaction; a lawyer then withdraws at the court what is left of it there. A decision
 * that the debtor has performed leaves nothing. When the case goes on, because the payment that ended it was taken back, the
 * suit goes on where it stood, unless it was withdrawn.
 */
@Component
@Transactional
public class EndWithCase {

    private static final String WITHDRAWAL = "suit-withdrawal";
    private static final String PERFORMED = "performed";

    private final CourtProceedings proceedings;
    private final Delay delay;
    private final FeeRefund feeRefund;
    private final HearingReminder reminder;
    private final CaseProcesses processes;
    private final Timeline timeline;
    private final Clock clock;

    EndWithCase(
            CourtProceedings proceedings,
            Delay delay,
            FeeRefund feeRefund,
            HearingReminder reminder,
            CaseProcesses processes,
            Timeline timeline,
            Clock clock) {
        this.proceedings = proceedings;
        this.delay = delay;
        this.feeRefund = feeRefund;
        this.reminder = reminder;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    void end(CaseClosed closed) {
        proceedings.pending(closed.caseNo()).ifPresent(suit -> {
            LocalDate today = LocalDate.now(clock);
            noteDoubleInterest(suit);
            boolean withdrawable = suit.standing().isWithdrawable();
            String ending = closed.isPaid() && !withdrawable ? PERFORMED : closed.outcome();
            proceedings.change(
                    suit,
                    Standing.ended,
                    Map.of(
                            "ending",
                            ending,
                            "ended_on",
                            today,
                            "stood",
                            suit.standing().name()),
                    Actor.SYSTEM);
            timeline.record(
                    suit.caseNo(),
                    "suit-ended",
                    Actor.SYSTEM,
                    Map.of("how", "@outcome." + ending, "on", today, "why", ""));
            reminder.forget(suit.caseNo());
            if (withdrawable) {
                processes.start(WITHDRAWAL, suit.caseNo());
            }
        });
    }

    /** No account holds the double interest: what is left of it at the end is told, with its parts. */
    private void noteDoubleInterest(CourtProceeding suit) {
        delay.left(suit)
                .map(Delay.Left::delay)
                .filter(Money::isPositive)
                .ifPresent(left -> timeline.record(
                        suit.caseNo(),
                        "double-interest-left",
                        Actor.SYSTEM,
                        Map.of(
                                "amount",
                                left.display(),
                                "how",
                                delay.interest(suit).orElseThrow().how())));
    }

    /** The suit that ended with its case and that the court does not know of yet. */
    @Transactional(readOnly = true)
    public CourtProceeding toWithdraw(CaseNo caseNo) {
        return proceedings
                .latest(caseNo)
                .filter(suit -> suit.stood() != null)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no suit to withdraw"));
    }

    /**
     * The suit was withdrawn at the court.
     *
     * @throws InvalidFields for withdrawnOn
     */
    public void withdrawn(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = toWithdraw(caseNo);
        if (on.isBefore(suit.filedOn())) {
            throw new InvalidFields(List.of(FieldError.of("withdrawnOn", "proceedings.too-early", suit.filedOn())));
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("stood", null);
        timeline.record(caseNo, "suit-withdrawn", by, Map.of("on", on));
        // Of a decided suit only the execution is withdrawn, which brings no fee back.
        if (suit.stood() == Standing.feePaid) {
            columns.putAll(feeRefund.fallsDue(suit, "withdrawn", by));
        }
        proceedings.change(suit, Standing.ended, columns, by);
    }

    /** It stays with the court, for a reason. */
    public void leftToCourt(CaseNo caseNo, String why, Actor by) {
        timeline.record(caseNo, "suit-not-withdrawn", by, Map.of("why", why));
    }

    /** Lets the suit of a case that goes on go on where it stood. */
    void resume(CaseNo caseNo) {
        proceedings.latest(caseNo).filter(suit -> suit.stood() != null).ifPresent(suit -> {
            Map<String, Object> columns = new HashMap<>();
            columns.put("stood", null);
            columns.put("ending", null);
            columns.put("ended_on", null);
            proceedings.change(suit, suit.stood(), columns, Actor.SYSTEM);
            processes.end(caseNo, WITHDRAWAL, "caseGoesOn");
            timeline.record(caseNo, "suit-goes-on", Actor.SYSTEM, Map.of());
        });
    }
}
