package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.courtproceedings.CourtPeriods.Period;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How complaint and judgment reach the debtor: served on him, or by public notice where he cannot be found. */
@Component
@Transactional
public class ServeDebtor {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final SuitFee fees;
    private final PursueSuit pursueSuit;
    private final Timeline timeline;

    ServeDebtor(
            CourtProceedings proceedings,
            CourtPeriods periods,
            SuitFee fees,
            PursueSuit pursueSuit,
            Timeline timeline) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.fees = fees;
        this.pursueSuit = pursueSuit;
        this.timeline = timeline;
    }

    /**
     * The complaint reached the debtor, whose time to answer it begins (CPL 128).
     *
     * @throws InvalidFields for outcome of a payment order, or for servedOn
     */
    public void complaintServed(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        PursueSuit.refuseOrder(suit, "proceedings.suit-only");
        CourtPeriods.refuseBefore("servedOn", on, suit.known().acceptedOn());
        proceedings.change(suit, Standing.feePaid, Map.of("complaint_served_on", on), by);
        LocalDate answerBy =
                periods.end(Period.DEFENCE, suit.route(), on).lastDay().date();
        timeline.record(caseNo, "complaint-served", by, Map.of("on", on, "answerBy", answerBy));
    }

    /**
     * The debtor cannot be found: public notice serves him (CPL 95), and the ordinary procedure hears the suit (民诉法解释
     * 140), whose fee is twice that of the others: its rest falls due (诉讼费用交纳办法 16, 22).
     *
     * @param restNoticeOn the day of the notice to pay the rest of the fee; null for that of the publication
     * @throws InvalidFields for outcome of a payment order, for publishedOn or restNoticeOn
     */
    public void noticePublished(CaseNo caseNo, LocalDate on, LocalDate restNoticeOn, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        PursueSuit.refuseOrder(suit, "proceedings.no-notice-for-order");
        CourtPeriods.refuseBefore("publishedOn", on, suit.known().noticeOn());
        LocalDate until = periods.end(Period.NOTICE, suit.route(), on).lastDay().date();
        Map<String, Object> columns = new HashMap<>();
        columns.put("published_on", on);
        columns.put("notice_until", until);
        timeline.record(caseNo, "public-notice", by, Map.of("on", on, "until", until));
        if (!suit.isOrdinary() && suit.known().appealedOn() == null) {
            columns.putAll(becameOrdinary(suit, restNoticeOn == null ? on : restNoticeOn, by));
        }
        proceedings.change(suit, Standing.feePaid, columns, by);
    }

    /**
     * A judgment is served by public notice (CPL 95): it counts as served when the time of that ends, and the debtor's time to
     * appeal runs from there.
     *
     * @param on the day of the publication
     * @param judgment what was decided, not served yet
     * @throws InvalidFields for outcome of a payment order, for publishedOn, or as {@link PursueSuit#judged} does
     */
    public void judgmentPublished(CaseNo caseNo, LocalDate on, Judgment judgment, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.feePaid);
        PursueSuit.refuseOrder(suit, "proceedings.no-notice-for-order");
        CourtPeriods.refuseBefore("publishedOn", on, suit.instanceSince());
        LocalDate servedOn =
                periods.end(Period.NOTICE, suit.instance(), on).lastDay().date();
        timeline.record(caseNo, "judgment-published", by, Map.of("on", on, "until", servedOn));
        pursueSuit.judged(caseNo, judgment.served(servedOn), by);
        proceedings.change(
                proceedings.inHand(caseNo, Standing.judged), Standing.judged, Map.of("judgment_published_on", on), by);
    }

    private Map<String, Object> becameOrdinary(CourtProceeding suit, LocalDate restNoticeOn, Actor by) {
        CourtPeriods.refuseBefore("restNoticeOn", restNoticeOn, suit.known().noticeOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("route", CourtProceeding.ORDINARY);
        Optional<Money> due = fees.of(suit, CourtProceeding.ORDINARY);
        due.ifPresent(fee -> columns.put("reckoned_fee", fee.amount()));
        Money paid = suit.known().fee();
        if (due.isEmpty() || paid == null || due.get().amount().compareTo(paid.amount()) > 0) {
            columns.put("rest_notice_on", restNoticeOn);
            LocalDate payBy = periods.feeBy(suit, restNoticeOn);
            timeline.record(suit.caseNo(), "suit-ordinary", by, Map.of("payBy", payBy));
        }
        return columns;
    }
}
