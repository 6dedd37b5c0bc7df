package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.deadlines.PeriodEnd;
import io.recourse.ledger.Cost;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a filed suit before the court: accepted, corrected as the court asks, its fee paid in time. */
@Component
@Transactional
public class LodgeSuit {

    private static final String FILED = "suit-filed";
    private static final String ENDED = "suit-ended";

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final SuitCosts costs;
    private final EndWithCase endWithCase;
    private final SettleMeanwhile settleMeanwhile;
    private final ExecuteAgain executeAgain;
    private final Timeline timeline;

    LodgeSuit(
            CourtProceedings proceedings,
            CourtPeriods periods,
            SuitCosts costs,
            EndWithCase endWithCase,
            SettleMeanwhile settleMeanwhile,
            ExecuteAgain executeAgain,
            Timeline timeline) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.costs = costs;
        this.endWithCase = endWithCase;
        this.settleMeanwhile = settleMeanwhile;
        this.executeAgain = executeAgain;
        this.timeline = timeline;
    }

    /**
     * Opens the proceedings of the suit that was filed last, unless it is pending already, or ended with its case, which
     * goes on now: then it goes on too, as does one of which the execution is left.
     */
    public CourtProceeding open(CaseNo caseNo) {
        if (proceedings.pending(caseNo).isPresent()) {
            settleMeanwhile.goOn(caseNo);
        }
        endWithCase.resume(caseNo);
        if (proceedings.pending(caseNo).isEmpty()
                && !(last(caseNo, FILED, ENDED).kind().equals(ENDED) && executeAgain.goOn(caseNo))) {
            openFiled(caseNo);
        }
        return proceedings.pending(caseNo).orElseThrow();
    }

    private void openFiled(CaseNo caseNo) {
        Map<String, String> filed = last(caseNo, FILED).args();
        proceedings.open(
                caseNo,
                filed.get("court"),
                filed.get("number"),
                filed.getOrDefault("route", "ORDINARY"),
                LocalDate.parse(filed.get("on")),
                money(filed.get("claim")),
                money(filed.get("fee")));
    }

    private TimelineEntry last(CaseNo caseNo, String... kinds) {
        return timeline.of(caseNo).stream()
                .filter(entry -> List.of(kinds).contains(entry.kind()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no filed suit"));
    }

    private static Money money(String amount) {
        return amount == null ? null : Money.of(amount);
    }

    /** @throws InvalidFields for decidedOn */
    public void accepted(CaseNo caseNo, String courtCaseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.submitted);
        CourtPeriods.refuseBefore("decidedOn", on, suit.acceptanceSince());
        proceedings.change(
                suit, Standing.accepted, Map.of("court_case_no", courtCaseNo, "notice_on", on, "accepted_on", on), by);
        timeline.record(
                caseNo,
                "suit-accepted",
                by,
                Map.of("court", suit.court(), "number", courtCaseNo, "on", on, "feeBy", periods.feeBy(suit, on)));
    }

    /**
     * The court wants the papers corrected within days of its own (CPL 126, 登记立案规定 7).
     *
     * @throws InvalidFields for decidedOn
     */
    public void toCorrect(CaseNo caseNo, LocalDate on, int days, String what, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.submitted);
        CourtPeriods.refuseBefore("decidedOn", on, suit.acceptanceSince());
        PeriodEnd end = periods.days(on, days);
        proceedings.change(
                suit, Standing.submitted, Map.of("notice_on", on, "correct_by", end.unrolled(), "note", what), by);
        timeline.record(
                caseNo,
                "suit-to-correct",
                by,
                Map.of("on", on, "until", end.lastDay().date(), "what", what));
    }

    /** @throws InvalidFields for submittedOn */
    public void corrected(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.submitted);
        CourtPeriods.refuseBefore("submittedOn", on, suit.known().noticeOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("corrected_on", on);
        columns.put("correct_by", null);
        columns.put("mediation_on", null);
        proceedings.change(suit, Standing.submitted, columns, by);
        timeline.record(caseNo, "suit-corrected", by, Map.of("on", on));
    }

    /**
     * @param preservationFee null where none was paid with it
     * @throws InvalidFields for paidOn, or for preservationFee where one is recorded already
     */
    public void feePaid(CaseNo caseNo, Money fee, Money preservationFee, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.accepted);
        CourtPeriods.refuseBefore("paidOn", on, suit.known().noticeOn());
        Money preserved = costs.preservation(caseNo);
        if (preservationFee != null && preserved.isPositive()) {
            throw new InvalidFields(
                    List.of(FieldError.of("preservationFee", "cost.preservation-paid", preserved.display())));
        }
        proceedings.change(suit, Standing.feePaid, Map.of("fee", fee.amount(), "fee_paid_on", on), by);
        timeline.record(caseNo, "court-fee-paid", by, Map.of("fee", fee.display(), "on", on));
        String ref = "fee/%s/%d/".formatted(suit.id(), suit.version());
        costs.record(caseNo, ref + "court", Cost.Kind.COURT_FEE, Cost.Move.ADVANCED, on, fee, by);
        if (preservationFee != null) {
            costs.record(
                    caseNo, ref + "preservation", Cost.Kind.PRESERVATION, Cost.Move.ADVANCED, on, preservationFee, by);
        }
    }

    /**
     * The rest of the fee of a suit that became an ordinary one, or the fee of the lender's appeal, is paid.
     *
     * @throws InvalidFields for outcome where no rest is to be paid, or for paidOn
     */
    public void restPaid(CaseNo caseNo, Money rest, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        if (suit.known().restNoticeOn() == null) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.no-rest")));
        }
        CourtPeriods.refuseBefore("paidOn", on, suit.known().restNoticeOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("rest_notice_on", null);
        columns.put("fee", suit.known().fee().plus(rest).amount());
        if (suit.known().appealedOn() != null) {
            columns.put("appeal_fee", rest.amount());
        }
        proceedings.change(suit, Standing.feePaid, columns, by);
        timeline.record(caseNo, "court-fee-paid", by, Map.of("fee", rest.display(), "on", on));
        String ref = "fee/%s/%d/rest".formatted(suit.id(), suit.version());
        costs.record(caseNo, ref, Cost.Kind.COURT_FEE, Cost.Move.ADVANCED, on, rest, by);
    }
}
