package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mediation before the court accepts the suit (诉前调解): limitation stays interrupted from the day of the filing. What the
 * parties agree is confirmed by the court upon their joint application (CPL 205, 206), and then performed and executed as a
 * settlement before it; where they do not agree, the court decides on the acceptance.
 */
@Component
@Transactional
public class MediateFirst {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final Timeline timeline;

    MediateFirst(CourtProceedings proceedings, CourtPeriods periods, Timeline timeline) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.timeline = timeline;
    }

    /** @throws InvalidFields for outcome of a payment order, or for decidedOn */
    public void sent(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.submitted);
        PursueSuit.refuseOrder(suit, "proceedings.suit-only");
        CourtPeriods.refuseBefore("decidedOn", on, suit.acceptanceSince());
        proceedings.change(suit, Standing.mediating, Map.of("mediation_on", on), by);
        timeline.record(caseNo, "suit-to-mediation", by, Map.of("on", on));
    }

    /**
     * The parties did not agree: the court has it to decide on the acceptance.
     *
     * @throws InvalidFields for endedOn
     */
    public void failed(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.mediating);
        CourtPeriods.refuseBefore("endedOn", on, suit.known().mediationOn());
        proceedings.change(suit, Standing.submitted, Map.of("mediation_on", on), by);
        timeline.record(caseNo, "mediation-failed", by, Map.of("on", on));
    }

    /**
     * The parties agreed.
     *
     * @param agreement what they agreed, on the day on which it took effect
     * @throws InvalidFields for endedOn, or for performDays where it is not to be paid by dates
     */
    public void agreed(CaseNo caseNo, Judgment agreement, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.mediating);
        CourtPeriods.refuseBefore("endedOn", agreement.servedOn(), suit.known().mediationOn());
        if (agreement.settlement() == null && agreement.performDays() == null) {
            throw new InvalidFields(List.of(FieldError.of("performDays", "form.constraint.NotNull")));
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("agreed_on", agreement.servedOn());
        columns.put("amount", agreement.amount().amount());
        columns.put(
                "ordinary_interest",
                agreement.interest() == null ? null : agreement.interest().amount());
        columns.put("perform_days", agreement.settlement() == null ? agreement.performDays() : null);
        columns.put(
                "all_due_on_miss",
                agreement.settlement() != null && agreement.settlement().allDueOnMiss());
        proceedings.settle(suit, agreement.settlement());
        proceedings.change(suit, Standing.agreed, columns, by);
        timeline.record(
                caseNo,
                "mediation-agreed",
                by,
                Map.of(
                        "on", agreement.servedOn(),
                        "amount", agreement.amount().display(),
                        "confirmBy", periods.confirmBy(suit, agreement.servedOn())));
    }

    /**
     * The court confirmed the agreement, which can be executed as of the service of its ruling.
     *
     * @param courtCaseNo of the confirmation
     * @throws InvalidFields for appliedOn before the agreement or after the time to apply, or for servedOn
     */
    public void confirmed(CaseNo caseNo, LocalDate appliedOn, LocalDate servedOn, String courtCaseNo, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.agreed);
        CourtPeriods.refuseBefore("appliedOn", appliedOn, suit.known().agreedOn());
        LocalDate last = periods.confirmBy(suit, suit.known().agreedOn());
        if (appliedOn.isAfter(last)) {
            throw new InvalidFields(List.of(FieldError.of("appliedOn", "proceedings.confirmation-late", last)));
        }
        CourtPeriods.refuseBefore("servedOn", servedOn, appliedOn);
        proceedings.change(
                suit,
                Standing.judged,
                Map.of(
                        "court_case_no", courtCaseNo,
                        "served_on", servedOn,
                        "awarded_on", suit.known().agreedOn(),
                        "appeal_by", servedOn),
                by);
        timeline.record(caseNo, "mediation-confirmed", by, Map.of("on", servedOn, "number", courtCaseNo));
    }

    /**
     * The agreement is not confirmed, for a reason: the court has it to decide on the acceptance.
     *
     * @throws InvalidFields for decidedOn
     */
    public void notConfirmed(CaseNo caseNo, LocalDate on, String why, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.agreed);
        CourtPeriods.refuseBefore("decidedOn", on, suit.known().agreedOn());
        Map<String, Object> columns = new HashMap<>();
        columns.put("mediation_on", on);
        columns.put("agreed_on", null);
        columns.put("amount", null);
        columns.put("ordinary_interest", null);
        columns.put("perform_days", null);
        columns.put("all_due_on_miss", false);
        proceedings.settle(suit, null);
        proceedings.change(suit, Standing.submitted, columns, by);
        timeline.record(caseNo, "mediation-not-confirmed", by, Map.of("on", on, "why", why));
    }
}
