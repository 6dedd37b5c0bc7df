package io.recourse.courtfiling;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.Timeline;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files a suit: route, draft, packet, review, approval by a second person, receipt by the court. */
@Component
@Transactional
public class FileSuit {

    private final CourtFilings filings;
    private final FilingPacket packet;
    private final BindEvidence bindEvidence;
    private final CaseFiles caseFiles;
    private final Eligibility eligibility;
    private final Decisions decisions;
    private final LimitationRecords limitation;
    private final Timeline timeline;
    private final Clock clock;

    FileSuit(
            CourtFilings filings,
            FilingPacket packet,
            BindEvidence bindEvidence,
            CaseFiles caseFiles,
            Eligibility eligibility,
            Decisions decisions,
            LimitationRecords limitation,
            Timeline timeline,
            Clock clock) {
        this.filings = filings;
        this.packet = packet;
        this.bindEvidence = bindEvidence;
        this.caseFiles = caseFiles;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.limitation = limitation;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What a lawyer decides on, and answers, when drafting. */
    public record Draft(
            Route route, String court, LocalDate cutOffOn, boolean interestToPayment, ClaimFacts facts, String note) {}

    /**
     * Asks the table {@code filing-route} whether to file, and how as far as is known before a lawyer answers for the rest.
     *
     * @return whether the case may be filed at all; if not, the reason is on the timeline
     */
    public boolean chooseRoute(CaseNo caseNo) {
        Eligibility.Proposal proposal = eligibility.propose(caseNo, null);
        if (proposal.route() == null) {
            timeline.record(caseNo, "filing-not-possible", Actor.SYSTEM, Map.of("why", proposal.why()));
            return false;
        }
        filings.consider(caseNo, proposal.route(), proposal.why());
        return true;
    }

    /**
     * A lawyer drafts the claim: amounts are computed to the cut-off day, the fee by the table {@code court-fee}.
     *
     * @throws InvalidFields for route, also one that the facts close, court or cutOffOn
     */
    public void draft(CaseNo caseNo, Draft draft, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.route() == null) {
            errors.add(FieldError.of("route", "form.constraint.NotNull"));
        } else {
            errors.addAll(closing(caseNo, draft));
        }
        if (draft.court() == null) {
            errors.add(FieldError.of("court", "form.constraint.NotNull"));
        } else if (draft.court().contains("互联网法院")) {
            // 法释〔2025〕14号: internet courts no longer hear online loan disputes since 2025-11-01
            errors.add(FieldError.of("court", "filing.internet-court"));
        }
        LocalDate overdueSince = caseFiles.of(caseNo).overdueSince();
        if (draft.cutOffOn() == null
                || draft.cutOffOn().isAfter(LocalDate.now(clock))
                || overdueSince != null && draft.cutOffOn().isBefore(overdueSince)) {
            errors.add(FieldError.of("cutOffOn", "filing.cut-off"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        Money amount = caseFiles.of(caseNo, draft.cutOffOn()).wholeDebt();
        CourtFiling.Claim claim = new CourtFiling.Claim(
                draft.court(),
                draft.cutOffOn(),
                amount,
                fee(amount, draft.route()),
                draft.interestToPayment(),
                draft.facts(),
                draft.note());
        Eligibility.Proposal proposal = eligibility.propose(caseNo, draft.facts());
        CourtFiling filing = filings.inHand(caseNo);
        filings.save((proposal.route() == null ? filing : filing.proposed(proposal.route(), proposal.why()))
                .drafted(draft.route(), claim, by));
    }

    /** Why the route is closed to these facts; empty when it is open. */
    private List<FieldError> closing(CaseNo caseNo, Draft draft) {
        return eligibility.obstacles(caseNo, draft.route(), draft.facts()).stream()
                .filter(obstacle -> obstacle.ofRoute() && obstacle.stops())
                .map(obstacle -> FieldError.of("route", "filing.route-closed", obstacle.what()))
                .limit(1)
                .toList();
    }

    /** The lawyer decides not to file. */
    public void abandon(CaseNo caseNo, Actor by) {
        filings.save(filings.inHand(caseNo).abandoned(by));
    }

    /** Prints the packet of papers, and has the evidence bound that is there by now. */
    public void preparePacket(CaseNo caseNo) {
        CourtFiling filing = filings.inHand(caseNo);
        filings.save(filing.prepared(packet.print(filing)));
        bindEvidence.request(caseNo, Actor.SYSTEM);
    }

    public void reviewed(CaseNo caseNo, Actor by) {
        filings.save(filings.inHand(caseNo).reviewed(by));
    }

    /**
     * The packet is approved, and signed as it is.
     *
     * @throws io.recourse.common.Refused with code {@code filing.own-draft}, {@code filing.paid-meanwhile}
     *     when money came in or went back since the papers were printed, {@code filing.not-fileable} while something
     *     stands in the way, or {@code signing.…} when nobody may sign
     */
    public void approved(CaseNo caseNo, Actor by) {
        CourtFiling approved = filings.inHand(caseNo).approved(by);
        if (packet.isOutdated(approved)) {
            throw new Refused("filing.paid-meanwhile", caseNo);
        }
        eligibility.require(approved);
        filings.save(approved.signed(packet.sign(approved, by)));
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
                        "route", filing.route().name()));
    }

    /** The fee for a claim by the table {@code court-fee} (诉讼费用交纳办法 13–16). */
    @Transactional(readOnly = true)
    public Money fee(Money amount, Route route) {
        Object fee = decisions
                .ask("court-fee", Map.of("claimAmount", amount.amount(), "procedure", route.name()))
                .single()
                .get("fee");
        return new Money(new BigDecimal(fee.toString()));
    }
}
