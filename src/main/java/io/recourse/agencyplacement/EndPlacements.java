package io.recourse.agencyplacement;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Routing;
import io.recourse.engine.SubjectProcesses;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends placements, whichever way; an agency that was given the data then has to prove that it deleted them (PIPL 21). */
@Component
@Transactional
public class EndPlacements {

    private static final String RECALLED = "recalledFromAgency";
    private static final String SUSPENDED = "agencySuspended";
    private static final String DELETION = "agency-data-deletion";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Placements placements;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final SubjectProcesses deletions;
    private final Timeline timeline;
    private final Clock clock;

    EndPlacements(
            Placements placements,
            CaseFiles files,
            CaseProcesses processes,
            SubjectProcesses deletions,
            Timeline timeline,
            Clock clock) {
        this.placements = placements;
        this.files = files;
        this.processes = processes;
        this.deletions = deletions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Takes a case back from its agency, or out of the line of those to be handed over. A held case goes on from there when
     * it is released.
     *
     * @throws Refused with code {@code placement.not-with-agency}, or {@code placement.unapproved} while nobody has decided
     */
    public void recall(CaseNo caseNo, String why, Actor by) {
        Placement placement =
                placements.find(caseNo).orElseThrow(() -> new Refused("placement.not-with-agency", caseNo));
        if (placement.status() == PlacementStatus.PROPOSED) {
            throw new Refused("placement.unapproved", caseNo);
        }
        end(placement, PlacementEnd.RECALLED, why, by);
        processes.tell(caseNo, RECALLED, Routing.none());
    }

    /** The agency may not work any more. */
    void suspend(Placement placement) {
        end(placement, PlacementEnd.SUSPENDED, null, Actor.SYSTEM);
        processes.tell(placement.caseNo(), SUSPENDED, Routing.none());
    }

    /** The term is over while a promise is watched, which goes on without the agency. */
    void expire(Placement placement) {
        end(placement, PlacementEnd.TERM_OVER, null, Actor.SYSTEM);
    }

    /** A case that was held when its placement ended is told now, where it waits for the agency still. */
    void tellAgain(Placement ended) {
        processes.tell(
                ended.caseNo(), ended.endReason() == PlacementEnd.SUSPENDED ? SUSPENDED : RECALLED, Routing.none());
    }

    /**
     * The stage is left; a placement that is open still ends with it.
     *
     * @param outcome the end that the process reached, or where it was interrupted
     */
    public void leave(CaseNo caseNo, String outcome) {
        placements.find(caseNo).ifPresent(open -> end(open, reason(caseNo, outcome), null, Actor.SYSTEM));
    }

    private PlacementEnd reason(CaseNo caseNo, String outcome) {
        return switch (outcome) {
            case "promiseKept", "promiseBroken" -> PlacementEnd.RESULT;
            case "placementTermOver" -> PlacementEnd.TERM_OVER;
            default -> files.of(caseNo).balance().totalDue().isZero() ? PlacementEnd.PAID : PlacementEnd.CASE_LEFT;
        };
    }

    void end(Placement placement, PlacementEnd reason, String note, Actor by) {
        placements.end(placement, reason, note, by);
        if (placement.handedOverAt() != null) {
            timeline.record(
                    placement.caseNo(),
                    "placement-ended",
                    by,
                    Map.of("agency", placement.agencyCode(), "reason", "@placement-end." + reason));
            deletions.start(DELETION, placement.caseNo(), placement.id());
        }
    }

    /**
     * The agency's certificate that it deleted the data has come.
     *
     * @param on the day that it bears
     * @throws InvalidFields for certificateOn
     * @throws Refused with code {@code placement.certified-already}
     */
    public void certify(UUID id, String certificateRef, LocalDate on, Actor by) {
        Placement placement = placements.find(id).orElseThrow();
        if (!placement.owesDeletion()) {
            throw new Refused("placement.certified-already");
        }
        if (on.isBefore(placement.endedOn()) || on.isAfter(LocalDate.now(clock.withZone(ZONE)))) {
            throw new InvalidFields(List.of(FieldError.of("certificateOn", "placement.certificate-day-wrong")));
        }
        placements.certificate(placement, certificateRef, on, by);
        timeline.record(placement.caseNo(), "agency-data-deleted", by, Map.of("agency", placement.agencyCode()));
    }
}
