package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.courtproceedings.CourtPeriods.Period;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a payment order (支付令) that does not simply take effect (CPL 225–228; 民诉法解释 427–439). */
@Component
@Transactional
public class PaymentOrder {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final SuitFee fees;
    private final PursueSuit pursueSuit;
    private final LateChallenge lateChallenge;
    private final Timeline timeline;

    PaymentOrder(
            CourtProceedings proceedings,
            CourtPeriods periods,
            SuitFee fees,
            PursueSuit pursueSuit,
            LateChallenge lateChallenge,
            Timeline timeline) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.fees = fees;
        this.pursueSuit = pursueSuit;
        this.lateChallenge = lateChallenge;
        this.timeline = timeline;
    }

    /** What an objection says. */
    public enum Objection {
        /** The debt is disputed, in writing. */
        DEBT,
        /** The debtor cannot pay, or wants time. */
        MEANS,
        ORAL
    }

    /**
     * The court issued the order, which ends unless it is served in time.
     *
     * @throws InvalidFields for outcome of anything but an order, or for issuedOn
     */
    public void issued(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding order = proceedings.inHand(caseNo, Standing.feePaid);
        requireOrder(order);
        CourtPeriods.refuseBefore("issuedOn", on, order.known().acceptedOn());
        proceedings.change(order, Standing.feePaid, Map.of("issued_on", on), by);
        LocalDate serveBy =
                periods.end(Period.SERVICE, order.route(), on).lastDay().date();
        timeline.record(caseNo, "order-issued", by, Map.of("on", on, "serveBy", serveBy));
    }

    /**
     * The debtor objected in time and in writing, though the court may have told of it late: the order is invalid, and a
     * suit follows unless it is declined.
     *
     * @throws InvalidFields for outcome of anything but an order, for an objection without effect (民诉法解释 436), or for
     *     objectedOn before the service or after the time to object
     */
    public void objected(CaseNo caseNo, LocalDate on, Objection objection, Actor by) {
        CourtProceeding order = proceedings.decided(caseNo);
        requireOrder(order);
        switch (objection) {
            case MEANS -> refuse("objection", "proceedings.objection-means");
            case ORAL -> refuse("objection", "proceedings.objection-oral");
            case DEBT -> {}
        }
        LocalDate servedOn = order.known().servedOn();
        LocalDate last =
                periods.end(Period.APPEAL, order.route(), servedOn).lastDay().date();
        if (on.isBefore(servedOn)) {
            refuse("objectedOn", "proceedings.too-early", servedOn);
        }
        if (on.isAfter(last)) {
            refuse("objectedOn", "proceedings.objection-late", last);
        }
        LocalDate declineBy =
                periods.end(Period.DECLINE, order.route(), on).lastDay().date();
        Map<String, Object> columns = lateChallenge.takeBackEffect(order, by);
        columns.put("objected_on", on);
        columns.put("decline_by", declineBy);
        proceedings.change(order, Standing.objected, columns, by);
        timeline.record(caseNo, "order-objected", by, Map.of("on", on, "declineBy", declineBy));
    }

    /**
     * A suit of its own follows, which counts as brought on the day on which the order was applied for.
     *
     * @param noticeOn the day of the notice to pay its fee
     * @throws InvalidFields for feeNoticeOn
     */
    public void becameSuit(CaseNo caseNo, String route, String number, LocalDate noticeOn, Actor by) {
        CourtProceeding order = proceedings.inHand(caseNo, Standing.objected);
        if (noticeOn.isBefore(order.known().objectedOn())) {
            refuse("feeNoticeOn", "proceedings.too-early", order.known().objectedOn());
        }
        proceedings.change(
                order,
                Standing.ended,
                Map.of("ending", "objected", "ended_on", order.known().objectedOn()),
                by);
        proceedings.follow(order, route, number, noticeOn, fees.of(order, route).orElse(null), by);
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.accepted);
        timeline.record(
                caseNo,
                "order-became-suit",
                by,
                Map.of(
                        "number", number,
                        "filedOn", suit.filedOn(),
                        "feeBy", periods.feeBy(suit, noticeOn)));
    }

    /** @throws InvalidFields for declinedOn after the time to decline */
    public void declined(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding order = proceedings.inHand(caseNo, Standing.objected);
        LocalDate last = periods.end(
                        Period.DECLINE, order.route(), order.known().objectedOn())
                .lastDay()
                .date();
        if (on.isAfter(last)) {
            refuse("declinedOn", "proceedings.decline-late", last);
        }
        pursueSuit.ended(caseNo, Standing.objected, "suitDeclined", on, null, by);
    }

    /**
     * The order could not be served, and ends (民诉法解释 430).
     *
     * @param on null for today
     * @throws InvalidFields for outcome of anything but an order that was issued, or for decidedOn
     */
    public void undeliverable(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding order = proceedings.inHand(caseNo, Standing.feePaid);
        requireOrder(order);
        if (order.known().issuedOn() == null) {
            refuse("outcome", "proceedings.order-not-issued");
        }
        CourtPeriods.refuseBefore("decidedOn", on, order.known().issuedOn());
        pursueSuit.ended(caseNo, Standing.feePaid, "undeliverable", on, null, by);
    }

    private static void requireOrder(CourtProceeding order) {
        if (!order.isPaymentOrder()) {
            refuse("outcome", "proceedings.order-only");
        }
    }

    private static void refuse(String field, String code, Object... arguments) {
        throw new InvalidFields(List.of(FieldError.of(field, code, arguments)));
    }
}
