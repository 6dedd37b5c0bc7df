package io.recourse.agencyplacement;

import io.recourse.casefile.Promises;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.Routing;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears from an agency what came of a case, by its file or on the phone, and lets the case go on where that leads. */
@Component
@Transactional
public class HearAgency {

    private static final String TOLD = "agencyResultTold";

    /**
     * What the agency tells.
     *
     * @param promisedOn needed with a promise, as {@code promisedAmount} and {@code recordingRef}, which proves it
     * @param note needed with a dispute or hardship: what is disputed, what the hardship is
     */
    public record Told(
            PlacementResult result, LocalDate promisedOn, Money promisedAmount, String recordingRef, String note) {}

    private final Placements placements;
    private final EndPlacements endPlacements;
    private final Promises promises;
    private final CaseProcesses processes;
    private final Timeline timeline;

    HearAgency(
            Placements placements,
            EndPlacements endPlacements,
            Promises promises,
            CaseProcesses processes,
            Timeline timeline) {
        this.placements = placements;
        this.endPlacements = endPlacements;
        this.promises = promises;
        this.processes = processes;
        this.timeline = timeline;
    }

    /**
     * What came of a placement, which ends with it; with a promise it lasts until the promise was watched.
     *
     * @throws InvalidFields for promisedOn, promisedAmount, recordingRef or note
     * @throws Refused with code {@code placement.not-with-agency}, or {@code placement.not-awaited} when its result is
     *     known already or the case is on hold
     */
    public void result(CaseNo caseNo, Told told, Actor by) {
        Placement placement = placements
                .find(caseNo)
                .filter(open -> open.status() == PlacementStatus.HANDED_OVER)
                .orElseThrow(() -> new Refused("placement.not-with-agency", caseNo));
        refuseIncomplete(told);
        placements.result(placement, told.result(), told.note(), by);
        timeline.record(
                caseNo,
                "placement-told",
                by,
                Map.of("agency", placement.agencyCode(), "result", "@placement-result." + told.result()));
        Routing routing = Routing.outcome(told.result().name());
        if (told.result() == PlacementResult.promised) {
            LocalDate watched =
                    promises.take(caseNo, told.promisedOn(), told.promisedAmount(), told.recordingRef(), by);
            routing.on("promiseDueAt", watched.plusDays(1));
        } else {
            endPlacements.end(placements.find(caseNo).orElseThrow(), PlacementEnd.RESULT, null, by);
        }
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
}
