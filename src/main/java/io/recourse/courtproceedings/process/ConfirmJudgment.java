package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer confirms that nobody appealed in time, or records the appeal or objection. */
@Component
class ConfirmJudgment implements UserTask<ConfirmJudgment.Form> {

    enum Result {
        inEffect,
        appealed
    }

    record Form(@NotNull Result outcome) {}

    private final PursueSuit pursueSuit;
    private final SuitFacts facts;

    ConfirmJudgment(PursueSuit pursueSuit, SuitFacts facts) {
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
        if (form.outcome() == Result.appealed) {
            pursueSuit.appealed(task.caseNo(), by);
            return Routing.outcome(form.outcome().name());
        }
        return Routing.outcome(form.outcome().name())
                .on(
                        CourtProceedingsProcess.PERFORM_UNTIL_AT,
                        pursueSuit.tookEffect(task.caseNo(), by).plusDays(1));
    }
}
