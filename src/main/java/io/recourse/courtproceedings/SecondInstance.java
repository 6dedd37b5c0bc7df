package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an appeal upon which the claim is not decided anew (CPL 177, 180). */
@Component
@Transactional
public class SecondInstance {

    /** What the decision that was set aside had told. */
    private static final List<String> DECISION = List.of(
            "served_on",
            "received_on",
            "amount",
            "ordinary_interest",
            "awarded_on",
            "costs_awarded",
            "appeal_by",
            "perform_days");

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final PursueSuit pursueSuit;
    private final FeeRefund feeRefund;
    private final HearingReminder reminder;
    private final Timeline timeline;

    SecondInstance(
            CourtProceedings proceedings,
            CourtPeriods periods,
            PursueSuit pursueSuit,
            FeeRefund feeRefund,
            HearingReminder reminder,
            Timeline timeline) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.pursueSuit = pursueSuit;
        this.feeRefund = feeRefund;
        this.reminder = reminder;
        this.timeline = timeline;
    }

    /**
     * The appeal was dismissed: the judgment of first instance stands, and is final when that is served.
     *
     * @throws InvalidFields for outcome where nobody appealed or nothing was awarded, or for servedOn
     */
    public void upheld(CaseNo caseNo, LocalDate servedOn, Actor by) {
        CourtProceeding suit = appealed(caseNo, "servedOn", servedOn);
        if (suit.known().amount() == null) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.not-appealed")));
        }
        stands(suit, servedOn, Map.of(), by);
        timeline.record(caseNo, "judgment-upheld", by, Map.of("on", servedOn));
    }

    /**
     * The appeal was withdrawn, or its fee was not paid: the decision of first instance stands, and is final when that is
     * served. Of what the lender paid for his own appeal a part comes back.
     *
     * @return the suit, in which what was awarded is to be performed; it has ended where nothing was
     * @throws InvalidFields for outcome where nobody appealed, or for servedOn
     */
    public CourtProceeding withdrawn(CaseNo caseNo, LocalDate servedOn, Actor by) {
        CourtProceeding suit = appealed(caseNo, "servedOn", servedOn);
        timeline.record(caseNo, "appeal-withdrawn", by, Map.of("on", servedOn));
        Map<String, Object> columns = feeRefund.fallsDue(suit, "appealWithdrawn", by);
        if (suit.known().amount() == null) {
            proceedings.change(suit, Standing.feePaid, columns, by);
            pursueSuit.ended(caseNo, Standing.feePaid, suit.lostEnding(), servedOn, null, by);
        } else {
            stands(suit, servedOn, columns, by);
        }
        return suit;
    }

    private void stands(CourtProceeding suit, LocalDate servedOn, Map<String, ?> more, Actor by) {
        Map<String, Object> columns = new HashMap<>(more);
        columns.put("served_on", servedOn);
        columns.put("appeal_by", periods.appealBy(suit, servedOn));
        proceedings.change(suit, Standing.judged, columns, by);
        reminder.forget(suit.caseNo());
    }

    /**
     * The decision of first instance was set aside, and the first instance hears the suit anew (CPL 177; 民诉法解释 330). All
     * that the lender paid for his appeal comes back.
     *
     * @param receivedOn the day of the service on the lender
     * @throws InvalidFields for outcome where nobody appealed, or for receivedOn
     */
    public void sentBack(CaseNo caseNo, LocalDate receivedOn, Actor by) {
        CourtProceeding suit = appealed(caseNo, "receivedOn", receivedOn);
        Map<String, Object> columns = OwnAppeal.secondInstance(null);
        DECISION.forEach(column -> columns.put(column, null));
        columns.put("all_due_on_miss", false);
        columns.put("ruling", false);
        columns.put("notice_on", receivedOn);
        columns.put("accepted_on", receivedOn);
        columns.putAll(feeRefund.fallsDue(suit, "sentBack", by));
        columns.putAll(withoutAppeal(suit.known()));
        proceedings.settle(suit, null);
        proceedings.change(suit, Standing.feePaid, columns, by);
        reminder.forget(caseNo);
        timeline.record(caseNo, "suit-sent-back", by, Map.of("on", receivedOn));
    }

    private static Map<String, Object> withoutAppeal(CourtProceeding.Known known) {
        Money appealFee = known.appealFee();
        Map<String, Object> columns = new HashMap<>();
        if (appealFee != null) {
            columns.put("appeal_fee", null);
            columns.put("fee", known.fee().minus(appealFee).amount());
            columns.put(
                    "reckoned_fee",
                    known.reckonedFee() == null
                            ? null
                            : known.reckonedFee().minus(appealFee).amount());
        }
        return columns;
    }

    private CourtProceeding appealed(CaseNo caseNo, String field, LocalDate on) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        if (suit.known().appealedOn() == null) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.not-appealed")));
        }
        CourtPeriods.refuseBefore(field, on, suit.instanceSince());
        return suit;
    }
}
