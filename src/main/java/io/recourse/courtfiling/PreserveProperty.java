package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
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
    private final Timeline timeline;

    PreserveProperty(
            CourtFilings filings,
            FilingPacket packet,
            PreservedSuits preservedSuits,
            LimitationRecords limitation,
            Timeline timeline) {
        this.filings = filings;
        this.packet = packet;
        this.preservedSuits = preservedSuits;
        this.limitation = limitation;
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
}
