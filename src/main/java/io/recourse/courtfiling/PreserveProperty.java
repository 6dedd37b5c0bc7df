package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Cost;
import io.recourse.ledger.Costs;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a court made of the application to preserve property before the suit (CPL 104). */
@Component
@Transactional
public class PreserveProperty {

    private final CourtFilings filings;
    private final FilingPacket packet;
    private final PreservedSuits preservedSuits;
    private final LimitationRecords limitation;
    private final Costs costs;
    private final LegalCases cases;
    private final Timeline timeline;

    PreserveProperty(
            CourtFilings filings,
            FilingPacket packet,
            PreservedSuits preservedSuits,
            LimitationRecords limitation,
            Costs costs,
            LegalCases cases,
            Timeline timeline) {
        this.filings = filings;
        this.packet = packet;
        this.preservedSuits = preservedSuits;
        this.limitation = limitation;
        this.costs = costs;
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * The court ordered it: the application interrupts limitation as a suit does (诉讼时效规定 11), and the suit is to be
     * filed in time.
     *
     * @param appliedOn the day on which the court received the application
     * @throws InvalidFields for appliedOn before the papers were signed, or orderedOn before that
     */
    public void ordered(CaseNo caseNo, LocalDate appliedOn, LocalDate orderedOn, String orderNo, Actor by) {
        CourtFiling filing = filings.inHand(caseNo);
        List<FieldError> errors = new ArrayList<>();
        if (appliedOn.isBefore(packet.signedOn(filing))) {
            errors.add(FieldError.of("appliedOn", "filing.filed-before-signed", packet.signedOn(filing)));
        }
        if (orderedOn.isBefore(appliedOn)) {
            errors.add(FieldError.of("orderedOn", "filing.ordered-before-applied", appliedOn));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        filings.save(filing.preserved(orderedOn, orderNo));
        limitation.record(caseNo, LimitationEvent.of(LimitationEvent.Kind.SUIT, appliedOn), orderNo, by);
        PreservedSuits.Preserved preserved = preservedSuits.of(caseNo).orElseThrow();
        timeline.record(
                caseNo,
                "property-preserved",
                by,
                Map.of(
                        "court",
                        preserved.court(),
                        "number",
                        orderNo,
                        "on",
                        orderedOn,
                        "until",
                        preserved.until().lastDay().date()));
    }

    /** What is recorded of fees for preservation; zero for none. */
    @Transactional(readOnly = true)
    public Money feePaid(CaseNo caseNo) {
        return costs.of(cases.get(caseNo).contractNo()).preservation();
    }

    /**
     * The fee that was paid with the application, whatever the court makes of that (费用办法 20). The lender advances it.
     *
     * @param fee null where none was paid yet, as the day
     * @throws InvalidFields for fee or paidOn without the other, or for fee where one is recorded already
     */
    public void feePaid(CaseNo caseNo, Money fee, LocalDate paidOn, Actor by) {
        if ((fee == null) != (paidOn == null)) {
            throw new InvalidFields(List.of(FieldError.of(fee == null ? "fee" : "paidOn", "form.constraint.NotNull")));
        }
        if (fee == null) {
            return;
        }
        Money paid = feePaid(caseNo);
        if (paid.isPositive()) {
            throw new InvalidFields(List.of(FieldError.of("fee", "cost.preservation-paid", paid.display())));
        }
        CourtFiling filing = filings.inHand(caseNo);
        Cost cost = new Cost(
                "preservation/%s/%d".formatted(filing.id(), filing.version()),
                cases.get(caseNo).contractNo(),
                Cost.Kind.PRESERVATION,
                Cost.Move.ADVANCED,
                paidOn,
                fee);
        costs.record(cost, by);
        timeline.record(
                caseNo,
                "suit-cost",
                by,
                Map.of(
                        "kind",
                        "@cost-kind." + cost.kind(),
                        "move",
                        "@cost-move." + cost.move(),
                        "on",
                        paidOn,
                        "amount",
                        fee.display()));
    }
}
