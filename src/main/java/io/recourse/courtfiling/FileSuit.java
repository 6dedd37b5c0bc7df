package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.legalcase.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files a suit that was drafted: packet, review, approval by a second person, receipt by the court. */
@Component
@Transactional
public class FileSuit {

    private final CourtFilings filings;
    private final FilingPacket packet;
    private final BindEvidence bindEvidence;
    private final PacketConsistency consistency;
    private final Eligibility eligibility;
    private final Jurisdiction jurisdiction;
    private final KeptFromCourt kept;
    private final CutOff cutOff;
    private final LimitationRecords limitation;
    private final Timeline timeline;

    FileSuit(
            CourtFilings filings,
            FilingPacket packet,
            BindEvidence bindEvidence,
            PacketConsistency consistency,
            Eligibility eligibility,
            Jurisdiction jurisdiction,
            KeptFromCourt kept,
            CutOff cutOff,
            LimitationRecords limitation,
            Timeline timeline) {
        this.filings = filings;
        this.packet = packet;
        this.bindEvidence = bindEvidence;
        this.consistency = consistency;
        this.eligibility = eligibility;
        this.jurisdiction = jurisdiction;
        this.kept = kept;
        this.cutOff = cutOff;
        this.limitation = limitation;
        this.timeline = timeline;
    }

    /** Prints the packet of papers, and has the evidence bound that is there by now. */
    public void preparePacket(CaseNo caseNo) {
        CourtFiling filing = filings.inHand(caseNo);
        filings.save(filing.prepared(packet.print(filing)));
        bindEvidence.bind(caseNo, Actor.SYSTEM);
    }

    public void reviewed(CaseNo caseNo, Actor by) {
        filings.save(filings.inHand(caseNo).reviewed(by));
    }

    /**
     * The packet is approved, and signed as it is; the evidence is bound with what is signed of it.
     *
     * @return whether it asks the court to preserve property before the suit
     * @throws io.recourse.common.Refused with code {@code filing.own-draft}, {@code filing.paid-meanwhile}
     *     when money came in or went back since the papers were printed, {@code filing.cut-off-before-money} when the claim ignores money, {@code filing.not-fileable} while something
     *     stands in the way, {@code filing.packet-disagrees} while the papers do, or {@code signing.…} when nobody may sign
     */
    public boolean approved(CaseNo caseNo, Actor by) {
        CourtFiling approved = filings.inHand(caseNo).approved(by);
        if (packet.isOutdated(approved)) {
            throw new Refused("filing.paid-meanwhile", caseNo);
        }
        cutOff.ignoredMoney(approved).ifPresent(FileSuit::refuse);
        eligibility.require(approved);
        consistency.require(approved);
        List<UUID> signed = packet.sign(approved, by);
        filings.save(approved.signed(signed, bindEvidence.bind(caseNo, by).id()));
        return approved.isPropertyFirst();
    }

    private static void refuse(Refused why) {
        throw why;
    }

    /** @throws InvalidFields when the reason is missing */
    public void returned(CaseNo caseNo, String reason, Actor by) {
        if (reason == null) {
            throw new InvalidFields(List.of(FieldError.of("reason", "form.constraint.NotBlank")));
        }
        filings.save(filings.inHand(caseNo).returned(reason, by));
    }

    /**
     * The court received the papers: limitation is interrupted from the day they were submitted (诉讼时效规定 10).
     *
     * @throws InvalidFields for courtName, courtCaseNo or filedOn
     * @throws Refused with code {@code filing.kept.…} when no court can have received the packet as it is
     */
    public void filed(CaseNo caseNo, CourtFiling.Filed filed, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        if (filed.courtName() == null) {
            errors.add(FieldError.of("courtName", "form.constraint.NotBlank"));
        }
        if (filed.courtCaseNo() == null) {
            errors.add(FieldError.of("courtCaseNo", "form.constraint.NotBlank"));
        }
        CourtFiling filing = filings.inHand(caseNo);
        kept.whyNever(caseNo).ifPresent(FileSuit::refuse);
        if (filed.courtName() != null) {
            jurisdiction
                    .objection(filing, filed.courtName())
                    .ifPresent(why -> errors.add(FieldError.of("courtName", "filing.no-jurisdiction", why)));
        }
        if (filed.on() == null) {
            errors.add(FieldError.of("filedOn", "form.constraint.NotNull"));
        } else if (filed.on().isBefore(packet.signedOn(filing))) {
            errors.add(FieldError.of("filedOn", "filing.filed-before-signed", packet.signedOn(filing)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        filings.save(filing.received(filed));
        limitation.record(caseNo, LimitationEvent.of(LimitationEvent.Kind.SUIT, filed.on()), filed.courtCaseNo(), by);
        timeline.record(
                caseNo,
                "suit-filed",
                by,
                Map.of(
                        "court", filed.courtName(),
                        "number", filed.courtCaseNo(),
                        "on", filed.on(),
                        "route", filing.route().name(),
                        "claim", filing.claim().amount(),
                        "fee", filing.claim().courtFee()));
    }
}
