package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entrusts a case to an agency: one proposes, another approves, and the agency is given the data. */
@Component
@Transactional
public class PlaceCase {

    private static final String LONGEST = "placement-longest-days";

    /**
     * What is proposed.
     *
     * @param termUntil the last day of the entrustment
     */
    public record Proposal(String agencyCode, LocalDate termUntil, String reason) {}

    /**
     * An agency as it stands to a case.
     *
     * @param obstacles what forbids to entrust it; empty when it may be given the case
     */
    public record Candidate(Agency agency, List<Agency.Obstacle> obstacles) {

        public boolean isEligible() {
            return obstacles.isEmpty();
        }
    }

    private final Placements placements;
    private final Agencies agencies;
    private final EndPlacements endPlacements;
    private final LegalCases cases;
    private final Policy policy;
    private final Timeline timeline;
    private final Clock clock;

    PlaceCase(
            Placements placements,
            Agencies agencies,
            EndPlacements endPlacements,
            LegalCases cases,
            Policy policy,
            Timeline timeline,
            Clock clock) {
        this.placements = placements;
        this.agencies = agencies;
        this.endPlacements = endPlacements;
        this.cases = cases;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The agencies on the list, each with what forbids to give it the case. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(CaseNo caseNo) {
        return agencies.all().stream()
                .filter(agency -> agency.removedOn() == null)
                .map(agency -> new Candidate(agency, obstacles(caseNo, agency.code())))
                .toList();
    }

    /** The latest last day that may be proposed today. */
    @Transactional(readOnly = true)
    public LocalDate latestTerm() {
        LocalDate today = LocalDate.now(clock);
        return today.plusDays(policy.count(LONGEST, today));
    }

    /** @throws InvalidFields for agency, naming the first obstacle, or termUntil */
    public void propose(CaseNo caseNo, Proposal proposal, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        List<Agency.Obstacle> obstacles = obstacles(caseNo, proposal.agencyCode());
        if (!obstacles.isEmpty()) {
            errors.add(FieldError.of("agency", refusal(obstacles)));
        }
        LocalDate until = proposal.termUntil();
        if (until == null || !until.isAfter(LocalDate.now(clock)) || until.isAfter(latestTerm())) {
            errors.add(FieldError.of("termUntil", "placement.term-wrong", latestTerm()));
        } else if (obstacles.isEmpty()
                && until.isAfter(
                        agencies.find(proposal.agencyCode()).orElseThrow().contractUntil())) {
            errors.add(FieldError.of("termUntil", "placement.beyond-contract"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        placements.propose(caseNo, proposal.agencyCode(), until, proposal.reason(), by);
    }

    /**
     * Approves the proposal in hand, if nothing has come to forbid it.
     *
     * @throws Refused with code {@code placement.own-proposal}, {@code placement.changed-meanwhile} or
     *     {@code placement-refused.*} with what forbids it now
     */
    public Placement approve(CaseNo caseNo, Actor by) {
        Placement placement = waiting(caseNo, by);
        List<Agency.Obstacle> obstacles = obstacles(caseNo, placement.agencyCode());
        if (!obstacles.isEmpty()) {
            throw new Refused(refusal(obstacles));
        }
        placements.approve(placement, by);
        return placement;
    }

    /** @throws Refused as {@link #approve} has it */
    public void refuse(CaseNo caseNo, String why, Actor by) {
        endPlacements.end(waiting(caseNo, by), PlacementEnd.REFUSED, why, by);
    }

    /**
     * The agency is given the data of these placements.
     *
     * @param handoverId the file
     * @throws Refused with code {@code placement.changed-meanwhile} when one of them is not approved and waiting
     */
    public void handOver(Collection<Placement> approved, UUID handoverId, Actor by) {
        placements.handOver(approved.stream().map(Placement::id).toList(), handoverId);
        timeline.recordAll(
                "case-placed",
                by,
                approved.stream()
                        .map(p ->
                                new Timeline.News(p.caseNo(), Map.of("agency", p.agencyCode(), "until", p.termUntil())))
                        .toList());
    }

    private Placement waiting(CaseNo caseNo, Actor by) {
        Placement placement = placements
                .find(caseNo)
                .filter(open -> open.status() == PlacementStatus.PROPOSED)
                .orElseThrow(() -> new Refused("placement.changed-meanwhile"));
        if (placement.proposedBy().equals(by)) {
            throw new Refused("placement.own-proposal");
        }
        return placement;
    }

    private List<Agency.Obstacle> obstacles(CaseNo caseNo, String agencyCode) {
        LegalCase legalCase = cases.get(caseNo);
        return agencies.obstacles(agencyCode, legalCase.lenderCode(), legalCase.product(), LocalDate.now(clock));
    }

    private static String refusal(List<Agency.Obstacle> obstacles) {
        return "placement-refused." + obstacles.get(0);
    }
}
