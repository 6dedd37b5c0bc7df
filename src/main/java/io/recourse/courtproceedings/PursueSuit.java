package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pursues an accepted suit at the court until it is decided or ends, and counts the periods that each step opens. */
@Component
@Transactional
public class PursueSuit {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final SuitCosts costs;
    private final FeeRefund feeRefund;
    private final HearingReminder reminder;
    private final Timeline timeline;
    private final Clock clock;

    PursueSuit(
            CourtProceedings proceedings,
            CourtPeriods periods,
            SuitCosts costs,
            FeeRefund feeRefund,
            HearingReminder reminder,
            Timeline timeline,
            Clock clock) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.costs = costs;
        this.feeRefund = feeRefund;
        this.reminder = reminder;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param room null where the court did not say
     * @throws InvalidFields for outcome of a payment order
     */
    public void hearingSet(CaseNo caseNo, LocalDate on, LocalTime at, String room, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        refuseOrder(suit, "proceedings.order-not-heard");
        Map<String, Object> columns = new HashMap<>();
        columns.put("hearing_on", on);
        columns.put("hearing_at", at);
        columns.put("hearing_room", room);
        proceedings.change(suit, Standing.feePaid, columns, by);
        String when = "%s %s%s".formatted(on, at, room == null ? "" : " " + room);
        timeline.record(caseNo, "hearing-set", by, Map.of("on", when));
        reminder.watch(caseNo);
    }

    /** The hearing does not take place; the court may set another. */
    public void hearingOff(CaseNo caseNo, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        proceedings.change(suit, Standing.feePaid, noHearing(), by);
        timeline.record(caseNo, "hearing-off", by, Map.of("on", suit.known().hearingOn()));
    }

    /** The columns of a suit in which no hearing is set. */
    static Map<String, Object> noHearing() {
        Map<String, Object> columns = new HashMap<>();
        columns.put("hearing_on", null);
        columns.put("hearing_at", null);
        columns.put("hearing_room", null);
        return columns;
    }

    /**
     * The court decided, or the parties settled before it.
     *
     * @throws InvalidFields for servedOn, costs or performDays, or for outcome of a payment order that was mediated, or
     *     where a ruling was appealed
     */
    public void judged(CaseNo caseNo, Judgment judgment, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        CourtPeriods.refuseBefore("servedOn", judgment.servedOn(), suit.instanceSince());
        refuseRuling(suit);
        if (judgment.mediated()) {
            refuseOrder(suit, "proceedings.order-not-heard");
        }
        boolean byDays = !suit.isPaymentOrder() && judgment.settlement() == null;
        if (byDays && judgment.performDays() == null) {
            throw new InvalidFields(List.of(FieldError.of("performDays", "form.constraint.NotNull")));
        }
        Money comesBack = judgment.mediated() ? costs.refund(suit, "mediated") : Money.ZERO;
        Money borne = costs.of(caseNo).borne().minus(comesBack);
        if (judgment.costs() != null && judgment.costs().compareTo(borne) > 0) {
            throw new InvalidFields(List.of(FieldError.of("costs", "proceedings.costs-not-advanced", borne.display())));
        }
        // A mediated settlement takes effect when it is signed for (CPL 100); there is no appeal from it.
        LocalDate appealBy = judgment.mediated() ? judgment.servedOn() : periods.appealBy(suit, judgment.servedOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("served_on", judgment.servedOn());
        columns.put("awarded_on", judgment.servedOn());
        columns.put("amount", judgment.amount().amount());
        columns.put(
                "ordinary_interest",
                judgment.interest() == null ? null : judgment.interest().amount());
        columns.put(
                "costs_awarded",
                judgment.costs() == null ? null : judgment.costs().amount());
        columns.put("appeal_by", appealBy);
        columns.put("perform_days", byDays ? judgment.performDays() : null);
        columns.put(
                "all_due_on_miss",
                judgment.settlement() != null && judgment.settlement().allDueOnMiss());
        proceedings.settle(suit, judgment.settlement());
        if (judgment.mediated()) {
            columns.putAll(feeRefund.fallsDue(suit, "mediated", by));
        }
        proceedings.change(suit, Standing.judged, columns, by);
        reminder.forget(caseNo);
        timeline.record(
                caseNo,
                judgment.mediated()
                        ? "suit-mediated"
                        : appealBy.isAfter(judgment.servedOn()) ? "suit-judged" : "suit-judged-finally",
                by,
                Map.of("on", judgment.servedOn(), "amount", judgment.amount().display(), "appealBy", appealBy));
    }

    /**
     * The claim or application was dismissed for good. A judgment that the lender may appeal is lost first, see
     * {@link OwnAppeal#lost}.
     *
     * @param on null for today
     * @return whether it was an application for a payment order, which leaves the claim open to a suit
     * @throws InvalidFields for outcome where the lender may appeal (CPL 165, 171), or appealed a ruling, or for decidedOn
     */
    public boolean dismissed(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        refuseRuling(suit);
        if (periods.isAppealable(suit)) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.appealable")));
        }
        CourtPeriods.refuseBefore("decidedOn", on, suit.instanceSince());
        ended(caseNo, Standing.feePaid, "dismissed", on, null, by);
        return suit.isPaymentOrder();
    }

    /**
     * The suit or application is withdrawn before the first decision.
     *
     * @param on null for today
     * @throws InvalidFields for outcome in the second instance, where a decision has been made, or for decidedOn
     */
    public void withdrawn(CaseNo caseNo, LocalDate on, Actor by) {
        if (proceedings.inHand(caseNo, Standing.feePaid).known().appealedOn() != null) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.decided-before")));
        }
        ended(caseNo, Standing.feePaid, "withdrawn", on, null, by);
    }

    /**
     * The fee was not paid in time, and the suit is deemed withdrawn (费用办法 22, 登记立案规定 11).
     *
     * @throws InvalidFields for outcome while the fee is still in time
     */
    public void deemedWithdrawn(CaseNo caseNo, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.accepted);
        LocalDate feeBy = periods.feeBy(suit, suit.known().noticeOn());
        if (!LocalDate.now(clock).isAfter(feeBy)) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.fee-in-time", feeBy)));
        }
        ended(caseNo, Standing.accepted, "notPaid", null, null, by);
    }

    /**
     * It is over, as the answer says that ended it.
     *
     * @param on null for today
     * @param why null where nothing is to be said
     * @throws InvalidFields for decidedOn before the papers were submitted
     */
    public void ended(CaseNo caseNo, Standing at, String ending, LocalDate on, String why, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, at);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        CourtPeriods.refuseBefore("decidedOn", day, suit.acceptanceSince());
        Map<String, Object> columns = new HashMap<>(feeRefund.fallsDue(suit, ending, by));
        columns.put("ending", ending);
        columns.put("ended_on", day);
        proceedings.change(suit, Standing.ended, columns, by);
        reminder.forget(caseNo);
        timeline.record(
                caseNo,
                "suit-ended",
                by,
                Map.of("how", "@outcome." + ending, "on", day, "why", why == null ? "" : why));
    }

    /** The second instance decides on a ruling, not on the claim. */
    private static void refuseRuling(CourtProceeding suit) {
        if (suit.known().ruling()) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.ruling-appealed")));
        }
    }

    /** @throws InvalidFields for outcome of a payment order */
    static void refuseOrder(CourtProceeding suit, String code) {
        if (suit.isPaymentOrder()) {
            throw new InvalidFields(List.of(FieldError.of("outcome", code)));
        }
    }
}
