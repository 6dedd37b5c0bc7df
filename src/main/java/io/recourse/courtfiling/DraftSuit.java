package io.recourse.courtfiling;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a suit: whether to file, by which route, at which court, for how much; or not at all. */
@Component
@Transactional
public class DraftSuit {

    private final CourtFilings filings;
    private final CaseFiles caseFiles;
    private final Eligibility eligibility;
    private final Jurisdiction jurisdiction;
    private final CutOff cutOff;
    private final CourtFees fees;
    private final PreservationLimits preservation;
    private final PreservedSuits preserved;
    private final Timeline timeline;
    private final Clock clock;

    DraftSuit(
            CourtFilings filings,
            CaseFiles caseFiles,
            Eligibility eligibility,
            Jurisdiction jurisdiction,
            CutOff cutOff,
            CourtFees fees,
            PreservationLimits preservation,
            PreservedSuits preserved,
            Timeline timeline,
            Clock clock) {
        this.filings = filings;
        this.caseFiles = caseFiles;
        this.eligibility = eligibility;
        this.jurisdiction = jurisdiction;
        this.cutOff = cutOff;
        this.fees = fees;
        this.preservation = preservation;
        this.preserved = preserved;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What a lawyer decides on, and answers, when drafting.
     *
     * @param preservation null where no property is to be preserved
     */
    public record Draft(
            Route route,
            String court,
            Venue venue,
            LocalDate cutOffOn,
            boolean interestToPayment,
            PreservationSought preservation,
            ClaimFacts facts,
            String note) {}

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
        preserved.handOver(caseNo);
        return true;
    }

    /**
     * A lawyer drafts the claim: amounts are computed to the cut-off day, the fee by the table {@code court-fee}.
     *
     * @throws InvalidFields for route, also one that the facts close, court, its ground, cutOffOn, guarantors who
     *     cannot be sued, or what is to be preserved
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
        }
        errors.addAll(jurisdiction.faults(caseNo, draft));
        cutOff.fault(caseNo, draft.cutOffOn()).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        Money amount = caseFiles.of(caseNo, draft.cutOffOn()).claimable();
        if (draft.preservation() == null && preserved.workBy(caseNo).isPresent() && draft.note() == null) {
            errors.add(FieldError.of("note", "filing.preservation-ordered"));
        }
        if (draft.preservation() != null) {
            errors.addAll(preservation.faults(draft.preservation(), amount, draft.court(), LocalDate.now(clock)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        CourtFiling.Claim claim = new CourtFiling.Claim(
                draft.court(),
                draft.venue(),
                draft.cutOffOn(),
                amount,
                fees.of(amount, draft.route()),
                draft.interestToPayment() && draft.route().takesFurtherInterest(),
                draft.preservation(),
                draft.facts(),
                draft.note());
        Eligibility.Proposal proposal = eligibility.propose(caseNo, draft.facts());
        CourtFiling filing = filings.inHand(caseNo);
        filings.save((proposal.route() == null ? filing : filing.proposed(proposal.route(), proposal.why()))
                .drafted(draft.route(), claim, by));
    }

    /** Why the route is closed to these facts, or the guarantors cannot be sued; empty when nothing is in the way. */
    private List<FieldError> closing(CaseNo caseNo, Draft draft) {
        List<Obstacle> obstacles = eligibility.obstacles(caseNo, draft.route(), draft.facts());
        return Stream.concat(
                        obstacles.stream()
                                .filter(obstacle -> obstacle.closes(Obstacle.Concern.ROUTE))
                                .map(obstacle -> FieldError.of("route", "filing.route-closed", obstacle.what()))
                                .limit(1),
                        obstacles.stream()
                                .filter(obstacle -> obstacle.closes(Obstacle.Concern.GUARANTORS))
                                .map(obstacle ->
                                        FieldError.of("sueGuarantors", "filing.guarantors-not-sued", obstacle.what()))
                                .limit(1))
                .toList();
    }

    /** The lawyer decides not to file. */
    public void abandon(CaseNo caseNo, Actor by) {
        filings.abandon(filings.inHand(caseNo).abandoned(by));
    }
}
