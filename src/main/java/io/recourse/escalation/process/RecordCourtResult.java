package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.escalation.Directions;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer records what the court decided of a filed suit. */
@Component
class RecordCourtResult implements UserTask<RecordCourtResult.Form> {

    enum Result {
        decided,
        rejected
    }

    record Form(
            @NotNull Result outcome,
            @NotNull @PastOrPresent LocalDate decidedOn,
            @NotNull @Size(min = 4, max = 60) String courtCaseNo,
            @Size(max = 1000) String note) {}

    private final Directions directions;
    private final Timeline timeline;

    RecordCourtResult(Directions directions, Timeline timeline) {
        this.directions = directions;
        this.timeline = timeline;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return filed(task.caseNo())
                .map(filed -> Map.<String, Object>of(
                        "courtName", filed.get("court"),
                        "courtCaseNo", filed.get("number"),
                        "filedOn", filed.get("on")))
                .orElse(Map.of());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        filed(task.caseNo())
                .map(filed -> filed.get("on"))
                .filter(filedOn -> form.decidedOn().isBefore(LocalDate.parse(filedOn)))
                .ifPresent(filedOn -> {
                    throw new InvalidFields(
                            List.of(FieldError.of("decidedOn", "court-result.decided-before-filed", filedOn)));
                });
        directions.recordCourtResult(
                task.caseNo(), form.outcome().name(), form.decidedOn(), form.courtCaseNo(), form.note(), by);
        return Routing.outcome(form.outcome().name());
    }

    /** Court, number and day of the latest filing. */
    private Optional<Map<String, String>> filed(CaseNo caseNo) {
        return timeline.of(caseNo).stream()
                .filter(entry -> entry.kind().equals("suit-filed"))
                .reduce((first, second) -> second)
                .map(TimelineEntry::args);
    }
}
