package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.escalation.Directions;
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
            @Size(max = 64) String courtCaseNo,
            @Size(max = 1000) String note) {}

    private final Directions directions;

    RecordCourtResult(Directions directions) {
        this.directions = directions;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        directions.recordCourtResult(
                task.caseNo(), form.outcome().name(), form.decidedOn(), form.courtCaseNo(), form.note(), by);
        return Routing.outcome(form.outcome().name());
    }
}
