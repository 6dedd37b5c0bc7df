package io.recourse.agencyplacement;

import io.recourse.casefile.Promises;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Routing;
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

/** Entrusts a case to an agency: one proposes, another approves, the agency is given the data and tells what came of it. */
@Component
@Transactional
public class PlaceCase {

    /** The message that tells the process what came of a placement. */
    public static final String TOLD = "placementTold";

    private static final String LONGEST = "placement-longest-days";

    /**
     * What is proposed.
     *
     * @param termUntil the last day of the entrustment
     */
    public record Proposal(String agencyCode, LocalDate termUntil, String reason) {}

    /**
     * What the agency tells.
     *
     * @param promisedOn needed with a promise, as {@code promisedAmount} and {@code recordingRef}, which proves it
     * @param note needed with a dispute or hardship: what is disputed, what the hardship is
     */
    public record Told(
            PlacementResult result, LocalDate promisedOn, Money promisedAmount, String recordingRef, String note) {}

    private final Placements placements;
    private final Agencies agencies;
    private final EndPlacements endPlacements;
    private final LegalCases cases;
    private final Promises promises;
    private final CaseProcesses processes;
    private final Policy policy;
    private final Timeline timeline;
    private final Clock clock;

    PlaceCase(
            Placements placements,
            Agencies agencies,
            EndPlacements endPlacements,
            LegalCases cases,
            Promises promises,
            CaseProcesses processes,
            Policy policy,
            Timeline timeline,
            Clock clock) {
        this.placements = placements;
        this.agencies = agencies;
        this.endPlacements = endPlacements;
        this.cases = cases;
        this.promises = promises;
        this.processes = processes;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
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
     * @throws Refused with code {@code placement.own-proposal}, {@code placement.changed-meanwhile} or
     *     {@code placement-refused.*} with what forbids it now
     */
    public void approve(CaseNo caseNo, Actor by) {
        Placement placement = waiting(caseNo, by);
        List<Agency.Obstacle> obstacles = obstacles(caseNo, placement.agencyCode());
        if (!obstacles.isEmpty()) {
            throw new Refused(refusal(obstacles));
        }
        placements.approve(placement, by);
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

    /**
     * The agency tells what came of a placement, which goes on where that leads. A promise prolongs the entrustment to the
     * day until which it is watched.
     *
     * @throws InvalidFields for promisedOn, promisedAmount, recordingRef or note
     * @throws Refused with code {@code placement.not-with-agency}, or {@code placement.not-awaited} when its result is
     *     known already or the case is on hold
     */
    public void told(CaseNo caseNo, Told told, Actor by) {
        Placement placement = placements
                .find(caseNo)
                .filter(open -> open.status() == PlacementStatus.HANDED_OVER)
                .orElseThrow(() -> new Refused("placement.not-with-agency", caseNo));
        refuseIncomplete(told);
        Routing routing = Routing.outcome(told.result().name());
        LocalDate watched = placement.termUntil();
        if (told.result() == PlacementResult.promised) {
            watched = promises.take(caseNo, told.promisedOn(), told.promisedAmount(), told.recordingRef(), by);
            routing.on("promiseDueAt", watched.plusDays(1));
        }
        placements.result(placement, told.result(), told.note(), watched, by);
        timeline.record(
                caseNo,
                "placement-told",
                by,
                Map.of("agency", placement.agencyCode(), "result", "@placement-result." + told.result()));
        if (!processes.tell(caseNo, TOLD, routing)) {
            throw new Refused("placement.not-awaited", caseNo);
        }
    }

    private void refuseIncomplete(Told told) {
        List<FieldError> errors = new ArrayList<>();
        if (told.result() == PlacementResult.promised) {
            errors.addAll(promises.faults(told.promisedOn(), told.promisedAmount()));
            requireText("recordingRef", told.recordingRef(), errors);
        }
        if (told.result() == PlacementResult.disputed || told.result() == PlacementResult.hardship) {
            requireText("note", told.note(), errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static void requireText(String field, String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(FieldError.of(field, "form.constraint.NotBlank"));
        }
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
