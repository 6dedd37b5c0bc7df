package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer prepares a hearing that is near, or says that it does not take place then. */
@Component
class PrepareHearing implements UserTask<PrepareHearing.Form> {

    enum Result {
        prepared,
        hearingOff
    }

    record Form(@NotNull Result outcome) {}

    private final PursueSuit pursueSuit;
    private final SuitFacts facts;

    PrepareHearing(PursueSuit pursueSuit, SuitFacts facts) {
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
        if (form.outcome() == Result.hearingOff) {
            pursueSuit.hearingOff(task.caseNo(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
