package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.courtproceedings.CourtPeriods.Period;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Cost;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pursues a filed suit at the court, step by step, and counts the periods that each step opens. */
@Component
@Transactional
public class PursueSuit {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final SuitCosts costs;
    private final EndWithCase endWithCase;
    private final HearingReminder reminder;
    private final LimitationRecords limitation;
    private final Timeline timeline;
    private final Clock clock;

    PursueSuit(
            CourtProceedings proceedings,
            CourtPeriods periods,
            SuitCosts costs,
            EndWithCase endWithCase,
            HearingReminder reminder,
            LimitationRecords limitation,
            Timeline timeline,
            Clock clock) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.costs = costs;
        this.endWithCase = endWithCase;
        this.reminder = reminder;
        this.limitation = limitation;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A decision of the court that the debtor has to perform.
     *
     * @param amount without costs of the suit
     * @param costs of the suit that the debtor has to bear; null for none
     */
    public record Judgment(LocalDate servedOn, Money amount, Money costs, int performDays, boolean mediated) {}

    /**
     * Opens the proceedings of the suit that was filed last, unless it is pending already, or ended with its case, which
     * goes on now: then it goes on too.
     */
    public CourtProceeding open(CaseNo caseNo) {
        endWithCase.resume(caseNo);
        if (proceedings.pending(caseNo).isEmpty()) {
            Map<String, String> filed = timeline.of(caseNo).stream()
                    .filter(entry -> entry.kind().equals("suit-filed"))
                    .reduce((first, second) -> second)
                    .map(TimelineEntry::args)
                    .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no filed suit"));
            proceedings.open(
                    caseNo,
                    filed.get("court"),
                    filed.get("number"),
                    filed.getOrDefault("route", "ORDINARY"),
                    LocalDate.parse(filed.get("on")));
        }
        return proceedings.pending(caseNo).orElseThrow();
    }

    /** @throws InvalidFields for decidedOn */
    public void accepted(CaseNo caseNo, String courtCaseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.submitted);
        refuseBefore("decidedOn", on, suit.filedOn());
        proceedings.change(suit, Standing.accepted, Map.of("court_case_no", courtCaseNo, "notice_on", on), by);
        timeline.record(
                caseNo,
                "suit-accepted",
                by,
                Map.of("court", suit.court(), "number", courtCaseNo, "on", on, "feeBy", feeBy(suit, on)));
    }

    /**
     * The court wants the papers corrected within days of its own (CPL 126, 登记立案规定 7).
     *
     * @throws InvalidFields for decidedOn
     */
    public void toCorrect(CaseNo caseNo, LocalDate on, int days, String what, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.submitted);
        refuseBefore("decidedOn", on, suit.filedOn());
        LocalDate correctBy = periods.days(on, days).unrolled();
        proceedings.change(
                suit, Standing.submitted, Map.of("notice_on", on, "correct_by", correctBy, "note", what), by);
        timeline.record(caseNo, "suit-to-correct", by, Map.of("on", on, "until", correctBy, "what", what));
    }

    /** @throws InvalidFields for submittedOn */
    public void corrected(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.submitted);
        refuseBefore("submittedOn", on, suit.known().noticeOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("filed_on", on);
        columns.put("correct_by", null);
        proceedings.change(suit, Standing.submitted, columns, by);
        timeline.record(caseNo, "suit-corrected", by, Map.of("on", on));
    }

    /**
     * @param preservationFee null where none was paid with it
     * @throws InvalidFields for paidOn
     */
    public void feePaid(CaseNo caseNo, Money fee, Money preservationFee, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.accepted);
        refuseBefore("paidOn", on, suit.known().noticeOn());
        proceedings.change(suit, Standing.feePaid, Map.of("fee", fee.amount(), "fee_paid_on", on), by);
        timeline.record(caseNo, "court-fee-paid", by, Map.of("fee", fee, "on", on));
        String ref = "fee/%s/%d/".formatted(suit.id(), suit.version());
        costs.record(caseNo, ref + "court", Cost.Kind.COURT_FEE, Cost.Move.ADVANCED, on, fee, by);
        if (preservationFee != null) {
            costs.record(
                    caseNo, ref + "preservation", Cost.Kind.PRESERVATION, Cost.Move.ADVANCED, on, preservationFee, by);
        }
    }

    /** @param room null where the court did not say */
    public void hearingSet(CaseNo caseNo, LocalDate on, LocalTime at, String room, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        Map<String, Object> columns = new HashMap<>();
        columns.put("hearing_on", on);
        columns.put("hearing_at", at);
        columns.put("hearing_room", room);
        proceedings.change(suit, Standing.feePaid, columns, by);
        String when = "%s %s%s".formatted(on, at, room == null ? "" : " " + room);
        timeline.record(caseNo, "hearing-set", by, Map.of("on", when));
        reminder.watch(caseNo);
    }

    /**
     * The court decided, or the parties settled before it.
     *
     * @throws InvalidFields for servedOn
     */
    public void judged(CaseNo caseNo, Judgment judgment, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        refuseBefore("servedOn", judgment.servedOn(), suit.known().noticeOn());
        Money borne = costs.of(caseNo).borne();
        if (judgment.costs() != null && judgment.costs().compareTo(borne) > 0) {
            throw new InvalidFields(List.of(FieldError.of("costs", "proceedings.costs-not-advanced", borne.display())));
        }
        // A mediated settlement takes effect when it is signed for (CPL 100); there is no appeal from it.
        LocalDate appealBy = judgment.mediated() ? judgment.servedOn() : appealBy(suit, judgment.servedOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("served_on", judgment.servedOn());
        columns.put("amount", judgment.amount().amount());
        columns.put(
                "costs_awarded",
                judgment.costs() == null ? null : judgment.costs().amount());
        columns.put("appeal_by", appealBy);
        columns.put("perform_days", judgment.performDays());
        if (judgment.mediated()) {
            columns.putAll(refund(suit, "mediated", by));
        }
        proceedings.change(suit, Standing.judged, columns, by);
        reminder.forget(caseNo);
        timeline.record(
                caseNo,
                judgment.mediated() ? "suit-mediated" : "suit-judged",
                by,
                Map.of("on", judgment.servedOn(), "amount", judgment.amount(), "appealBy", appealBy));
    }

    /**
     * Nobody appealed in time.
     *
     * @return the last day to perform
     * @throws InvalidFields for outcome while an appeal, or an objection to a payment order, is still in time
     */
    public LocalDate tookEffect(CaseNo caseNo, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.judged);
        CourtProceeding.Known known = suit.known();
        boolean appealable = known.appealBy().isAfter(known.servedOn());
        // Counted anew: a calendar that was loaded meanwhile may have moved a provisional day.
        LocalDate appealBy = appealable ? appealBy(suit, known.servedOn()) : known.appealBy();
        if (appealable && !LocalDate.now(clock).isAfter(appealBy)) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.appeal-open", appealBy)));
        }
        LocalDate performBy =
                periods.days(appealBy, known.performDays()).lastDay().date();
        proceedings.change(suit, Standing.effective, Map.of("appeal_by", appealBy, "perform_by", performBy), by);
        timeline.record(caseNo, "judgment-effective", by, Map.of("performBy", performBy));
        costs.award(suit, appealable ? appealBy.plusDays(1) : known.servedOn(), by);
        return performBy;
    }

    /**
     * The debtor appealed: the second instance decides.
     *
     * @throws InvalidFields for outcome of a payment order, or of a decision of second instance
     */
    public void appealed(CaseNo caseNo, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.judged);
        if (suit.isPaymentOrder()) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.order-not-appealed")));
        }
        if (suit.known().appealedOn() != null) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.second-instance")));
        }
        proceedings.change(suit, Standing.feePaid, Map.of("appealed_on", LocalDate.now(clock)), by);
        timeline.record(caseNo, "judgment-appealed", by, Map.of());
    }

    /**
     * The debtor cannot be found: public notice serves him (CPL 95), and the ordinary procedure hears the suit (民诉法解释
     * 140).
     *
     * @throws InvalidFields for outcome of a payment order, or for publishedOn
     */
    public void noticePublished(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        if (suit.isPaymentOrder()) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.no-notice-for-order")));
        }
        refuseBefore("publishedOn", on, suit.known().noticeOn());
        LocalDate until = periods.end(Period.NOTICE, suit.route(), on).lastDay().date();
        proceedings.change(
                suit, Standing.feePaid, Map.of("published_on", on, "notice_until", until, "route", "ORDINARY"), by);
        timeline.record(caseNo, "public-notice", by, Map.of("on", on, "until", until));
    }

    /** @throws InvalidFields for appliedOn before the time to perform is over, or after the time to apply (CPL 250) */
    public void executionApplied(CaseNo caseNo, String number, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        refuseBefore("appliedOn", on, suit.known().performBy().plusDays(1));
        LocalDate last = executionBy(suit);
        if (on.isAfter(last)) {
            throw new InvalidFields(List.of(FieldError.of("appliedOn", "proceedings.execution-late", last)));
        }
        proceedings.change(suit, Standing.executing, Map.of("execution_no", number, "execution_on", on), by);
        // An application for execution interrupts limitation as a suit does (诉讼时效规定 11).
        limitation.record(caseNo, LimitationEvent.of(LimitationEvent.Kind.SUIT, on), number, by);
        timeline.record(caseNo, "execution-applied", by, Map.of("number", number, "on", on));
    }

    /**
     * It is over, as the answer says that ended it.
     *
     * @param on null for today
     * @param why null where nothing is to be said
     */
    public void ended(CaseNo caseNo, Standing at, String ending, LocalDate on, String why, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, at);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        refuseBefore("decidedOn", day, suit.filedOn());
        Map<String, Object> columns = new HashMap<>(refund(suit, ending, by));
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

    private LocalDate appealBy(CourtProceeding suit, LocalDate servedOn) {
        return periods.end(Period.APPEAL, suit.instance(), servedOn).lastDay().date();
    }

    /** The last day on which the court's fee is in time. */
    @Transactional(readOnly = true)
    public LocalDate feeBy(CourtProceeding suit, LocalDate noticeOn) {
        return periods.end(Period.FEE, suit.route(), noticeOn).lastDay().date();
    }

    /** The last day on which execution may be applied for. */
    @Transactional(readOnly = true)
    public LocalDate executionBy(CourtProceeding suit) {
        return periods.end(Period.EXECUTION, suit.route(), suit.known().performBy())
                .lastDay()
                .date();
    }

    private Map<String, Object> refund(CourtProceeding suit, String ending, Actor by) {
        Money refund = costs.refund(suit, ending);
        if (!refund.isPositive()) {
            return Map.of();
        }
        timeline.record(suit.caseNo(), "fee-refund-due", by, Map.of("amount", refund));
        return Map.of("refund_due", refund.amount());
    }

    private static void refuseBefore(String field, LocalDate on, LocalDate earliest) {
        if (earliest != null && on.isBefore(earliest)) {
            throw new InvalidFields(List.of(FieldError.of(field, "proceedings.too-early", earliest)));
        }
    }
}
