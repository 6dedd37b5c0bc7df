package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.ledger.Cost;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the court has to give back of its fee (诉讼费用交纳办法 15): somebody's task until it has come or is given up. */
@Component
@Transactional
public class FeeRefund {

    private static final String PROCESS = "court-fee-refund";

    private final CourtProceedings proceedings;
    private final SuitCosts costs;
    private final CaseProcesses processes;
    private final Timeline timeline;
    private final Clock clock;

    FeeRefund(CourtProceedings proceedings, SuitCosts costs, CaseProcesses processes, Timeline timeline, Clock clock) {
        this.proceedings = proceedings;
        this.costs = costs;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What a suit, or an appeal, that ends so brings back, with what is awaited. @return the columns to write with it */
    Map<String, Object> fallsDue(CourtProceeding suit, String ending, Actor by) {
        Money refund = costs.refund(suit, ending);
        if (!refund.isPositive()) {
            return Map.of();
        }
        timeline.record(suit.caseNo(), "fee-refund-due", by, Map.of("amount", refund.display()));
        CourtProceeding.Refund before = suit.refund();
        boolean isAwaited = before != null && before.closedOn() == null;
        if (!isAwaited) {
            processes.start(PROCESS, suit.caseNo());
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("refund_due", (isAwaited ? refund.plus(before.due()) : refund).amount());
        columns.put("refund_closed_on", null);
        columns.put("refund_received", null);
        columns.put("refund_why", null);
        return columns;
    }

    /** Each refund that is awaited is somebody's task; one that fell due before there were such tasks gets its own. */
    @EventListener(ApplicationReadyEvent.class)
    public void askForAll() {
        proceedings.awaitingRefund().stream()
                .filter(caseNo -> !processes.isUnderWay(caseNo, PROCESS))
                .forEach(this::ask);
    }

    private void ask(CaseNo caseNo) {
        proceedings.awaitingRefund(caseNo).forEach(suit -> processes.start(PROCESS, caseNo));
    }

    /** The suit whose refund is awaited. */
    @Transactional(readOnly = true)
    public CourtProceeding awaited(CaseNo caseNo) {
        return proceedings.awaitingRefund(caseNo).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " awaits no refund"));
    }

    /**
     * It came; the ledger of costs counts it.
     *
     * @throws InvalidFields for amount above the fee, or receivedOn before the suit was filed
     * @throws Refused as {@link SuitCosts#record} does
     */
    public void received(CaseNo caseNo, Money amount, LocalDate on, Actor by) {
        CourtProceeding suit = awaited(caseNo);
        CourtPeriods.refuseBefore("receivedOn", on, suit.filedOn());
        Money most = most(suit);
        if (amount.compareTo(most) > 0) {
            throw new InvalidFields(List.of(FieldError.of("amount", "proceedings.refund-exceeds-fee", most.display())));
        }
        String ref = "fee-refund/%s/%d".formatted(suit.id(), suit.version());
        costs.record(caseNo, ref, Cost.Kind.COURT_FEE, Cost.Move.REFUNDED, on, amount, by);
        came(suit, amount, on, by);
    }

    /** All of the fee that was paid: what is due, where that was taken off the fee before. */
    private static Money most(CourtProceeding suit) {
        Money fee = suit.known().fee();
        Money due = suit.refund().due();
        return due.compareTo(fee) > 0 ? due : fee;
    }

    private void came(CourtProceeding suit, Money amount, LocalDate on, Actor by) {
        close(suit, on, Map.of("refund_received", amount.amount()), by);
        timeline.record(suit.caseNo(), "fee-refunded", by, Map.of("amount", amount.display(), "on", on));
    }

    /**
     * Somebody records by hand what was paid or came back, once for a reference: when it is of the court's fee, it is the
     * refund that is awaited, and its task is done.
     *
     * @throws Refused with code {@code proceedings.refund-exceeds-fee}, or as {@link SuitCosts#record} does
     */
    public void recordedByHand(
            CaseNo caseNo, String costRef, Cost.Kind kind, Cost.Move move, LocalDate on, Money amount, Actor by) {
        boolean isNew = costs.record(caseNo, costRef, kind, move, on, amount, by);
        if (isNew && kind == Cost.Kind.COURT_FEE && move == Cost.Move.REFUNDED) {
            proceedings.awaitingRefund(caseNo).stream()
                    .filter(suit -> !on.isBefore(suit.filedOn()))
                    .findFirst()
                    .ifPresent(suit -> cameByHand(suit, amount, on, by));
        }
    }

    private void cameByHand(CourtProceeding suit, Money amount, LocalDate on, Actor by) {
        Money most = most(suit);
        if (amount.compareTo(most) > 0) {
            throw new Refused("proceedings.refund-exceeds-fee", most.display());
        }
        came(suit, amount, on, by);
        processes.end(suit.caseNo(), PROCESS, "feeRefundRecorded");
        ask(suit.caseNo());
    }

    /** It does not come, for a reason. */
    public void givenUp(CaseNo caseNo, String why, Actor by) {
        close(awaited(caseNo), LocalDate.now(clock), Map.of("refund_why", why), by);
        timeline.record(caseNo, "fee-not-refunded", by, Map.of("why", why));
    }

    private void close(CourtProceeding suit, LocalDate on, Map<String, ?> columns, Actor by) {
        Map<String, Object> all = new HashMap<>(columns);
        all.put("refund_closed_on", on);
        proceedings.change(suit, suit.standing(), all, by);
    }
}
