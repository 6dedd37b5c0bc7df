package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lender lost, by judgment in whole or in part, or by a ruling that dismisses the suit: he appeals in time, counted from
 * the service on him (CPL 171), or does not.
 */
@Component
@Transactional
public class OwnAppeal {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final PursueSuit pursueSuit;
    private final SuitFee fees;
    private final HearingReminder reminder;
    private final Timeline timeline;

    OwnAppeal(
            CourtProceedings proceedings,
            CourtPeriods periods,
            PursueSuit pursueSuit,
            SuitFee fees,
            HearingReminder reminder,
            Timeline timeline) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.pursueSuit = pursueSuit;
        this.fees = fees;
        this.reminder = reminder;
        this.timeline = timeline;
    }

    /**
     * The whole claim was dismissed.
     *
     * @param receivedOn the day of the service on the lender
     * @throws InvalidFields for outcome where there is no appeal, or for receivedOn
     */
    public void lost(CaseNo caseNo, LocalDate receivedOn, Actor by) {
        lost(appealable(caseNo, receivedOn), receivedOn, false, by);
    }

    /**
     * A ruling dismissed the suit (CPL 157).
     *
     * @param receivedOn the day of the service on the lender
     * @throws InvalidFields for outcome where there is no appeal, or for receivedOn
     */
    public void suitDismissed(CaseNo caseNo, LocalDate receivedOn, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        refuse(periods.isRulingAppealable(suit), suit, receivedOn);
        lost(suit, receivedOn, true, by);
    }

    /**
     * A ruling dismissed the suit for good: it may be brought again once it meets the conditions (民诉法解释 212).
     *
     * @param receivedOn the day of the service on the lender
     * @throws InvalidFields for outcome of a payment order or where the lender may appeal, or for receivedOn
     */
    public void suitDismissedFinally(CaseNo caseNo, LocalDate receivedOn, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        PursueSuit.refuseOrder(suit, "proceedings.suit-only");
        if (periods.isRulingAppealable(suit)) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.ruling-appealable")));
        }
        CourtPeriods.refuseBefore("receivedOn", receivedOn, suit.instanceSince());
        pursueSuit.ended(caseNo, Standing.feePaid, "suitDismissed", receivedOn, null, by);
    }

    private void lost(CourtProceeding suit, LocalDate receivedOn, boolean ruling, Actor by) {
        proceedings.change(
                suit, Standing.judged, Map.of("appealable", true, "received_on", receivedOn, "ruling", ruling), by);
        reminder.forget(suit.caseNo());
        tell(suit.caseNo(), receivedOn, by);
    }

    /**
     * A part of the claim was dismissed.
     *
     * @param judgment what was awarded
     * @throws InvalidFields as {@link #lost} and {@link PursueSuit#judged} do
     */
    public void lostInPart(CaseNo caseNo, Judgment judgment, LocalDate receivedOn, Actor by) {
        appealable(caseNo, receivedOn);
        pursueSuit.judged(caseNo, judgment, by);
        proceedings.change(
                proceedings.inHand(caseNo, Standing.judged),
                Standing.judged,
                Map.of("appealable", true, "received_on", receivedOn),
                by);
        tell(caseNo, receivedOn, by);
    }

    /**
     * The lender's appeal.
     *
     * @param on the day on which the court received it
     * @param disputed the amount that he appeals for; null for all that was claimed and not awarded, or against a ruling
     * @param feeNoticeOn the day of the notice to pay its fee; null for that of the appeal, with which it is due
     */
    public record Appeal(LocalDate on, Money disputed, LocalDate feeNoticeOn) {}

    /**
     * The lender appealed: the second instance decides, once its fee is paid (诉讼费用交纳办法 22).
     *
     * @throws InvalidFields for appealedOn before the service on the lender or after the time to appeal, or for feeNoticeOn
     */
    public void filed(CaseNo caseNo, Appeal appeal, Actor by) {
        CourtProceeding suit = open(caseNo);
        LocalDate receivedOn = suit.known().receivedOn();
        CourtPeriods.refuseBefore("appealedOn", appeal.on(), receivedOn);
        LocalDate last = periods.appealBy(suit, receivedOn);
        if (appeal.on().isAfter(last)) {
            throw new InvalidFields(List.of(FieldError.of("appealedOn", "proceedings.appeal-late", last)));
        }
        Map<String, Object> columns = secondInstance(appeal.on());
        timeline.record(caseNo, "own-appeal", by, Map.of("on", appeal.on()));
        columns.putAll(feeFallsDue(suit, appeal, by));
        proceedings.change(suit, Standing.feePaid, columns, by);
    }

    private Map<String, Object> feeFallsDue(CourtProceeding suit, Appeal appeal, Actor by) {
        LocalDate noticeOn = appeal.feeNoticeOn() == null ? appeal.on() : appeal.feeNoticeOn();
        CourtPeriods.refuseBefore("feeNoticeOn", noticeOn, appeal.on());
        Optional<Money> fee = fees.ofAppeal(suit, appeal.disputed());
        if (fee.filter(Money::isZero).isPresent()) {
            return Map.of();
        }
        Money paid = suit.known().fee();
        Map<String, Object> columns = new HashMap<>();
        columns.put("rest_notice_on", noticeOn);
        columns.put(
                "reckoned_fee",
                fee.isEmpty() || paid == null ? null : paid.plus(fee.get()).amount());
        timeline.record(
                suit.caseNo(),
                "own-appeal-fee",
                by,
                Map.of("fee", fee.map(Money::display).orElse("–"), "payBy", periods.feeBy(suit, noticeOn)));
        return columns;
    }

    /**
     * The lender does not appeal, for a reason.
     *
     * @return the suit, in which what was awarded is to be performed; it has ended where nothing was
     */
    public CourtProceeding waived(CaseNo caseNo, String why, Actor by) {
        CourtProceeding suit = open(caseNo);
        proceedings.change(suit, Standing.judged, Map.of("appealable", false), by);
        if (suit.known().amount() == null) {
            pursueSuit.ended(caseNo, Standing.judged, suit.lostEnding(), null, why, by);
        } else {
            timeline.record(caseNo, "own-appeal-waived", by, Map.of("why", why));
        }
        return suit;
    }

    /** The columns of a suit that comes before the second instance, which sets its own hearing and serves anew. */
    static Map<String, Object> secondInstance(LocalDate appealedOn) {
        Map<String, Object> columns = PursueSuit.noHearing();
        columns.put("published_on", null);
        columns.put("notice_until", null);
        columns.put("complaint_served_on", null);
        columns.put("judgment_published_on", null);
        columns.put("rest_notice_on", null);
        columns.put("appealable", false);
        columns.put("appealed_on", appealedOn);
        return columns;
    }

    private CourtProceeding appealable(CaseNo caseNo, LocalDate receivedOn) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        refuse(periods.isAppealable(suit), suit, receivedOn);
        return suit;
    }

    private static void refuse(boolean appealable, CourtProceeding suit, LocalDate receivedOn) {
        if (!appealable) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.final")));
        }
        CourtPeriods.refuseBefore("receivedOn", receivedOn, suit.instanceSince());
    }

    private CourtProceeding open(CaseNo caseNo) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.judged);
        if (!suit.known().appealable()) {
            throw new Refused("proceedings.wrong-standing", suit.standing());
        }
        return suit;
    }

    private void tell(CaseNo caseNo, LocalDate receivedOn, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.judged);
        timeline.record(
                caseNo,
                suit.known().ruling() ? "suit-dismissed" : "suit-lost",
                by,
                Map.of("on", receivedOn, "appealBy", periods.appealBy(suit, receivedOn)));
    }
}
