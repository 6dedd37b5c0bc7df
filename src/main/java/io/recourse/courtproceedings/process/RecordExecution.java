package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.courtproceedings.Standing;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer records what came of the execution. */
@Component
class RecordExecution implements UserTask<RecordExecution.Form> {

    enum Result {
        recovered,
        fruitless
    }

    record Form(
            @NotNull Result outcome, @NotNull @PastOrPresent LocalDate endedOn) {}

    private final PursueSuit pursueSuit;
    private final SuitFacts facts;

    RecordExecution(PursueSuit pursueSuit, SuitFacts facts) {
        this.pursueSuit = pursueSuit;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        pursueSuit.ended(task.caseNo(), Standing.executing, form.outcome().name(), form.endedOn(), null, by);
        return Routing.outcome(form.outcome().name());
    }
}
