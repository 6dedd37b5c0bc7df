package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.escalation.Directions;
import io.recourse.legalcase.Timeline;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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
        return timeline.of(task.caseNo()).stream()
                .filter(entry -> entry.kind().equals("suit-filed"))
                .reduce((first, second) -> second)
                .map(filed -> Map.<String, Object>of(
                        "courtName", filed.args().get("court"),
                        "courtCaseNo", filed.args().get("number"),
                        "filedOn", filed.args().get("on")))
                .orElse(Map.of());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        directions.recordCourtResult(
                task.caseNo(), form.outcome().name(), form.decidedOn(), form.courtCaseNo(), form.note(), by);
        return Routing.outcome(form.outcome().name());
    }
}
