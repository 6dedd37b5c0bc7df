package io.recourse.courtfiling.process;

import io.recourse.common.Actor;
import io.recourse.courtfiling.FileSuit;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team lead other than the drafter approves the filing, or returns it with a reason. */
@Component
class ApproveFiling implements UserTask<ApproveFiling.Form> {

    enum Decision {
        approved,
        returned
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("returned") @Size(max = 1000) String reason) {}

    private final FileSuit fileSuit;
    private final FilingFacts facts;

    ApproveFiling(FileSuit fileSuit, FilingFacts facts) {
        this.fileSuit = fileSuit;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.withPacket(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Decision.approved) {
            fileSuit.approved(task.caseNo(), by);
        } else {
            fileSuit.returned(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
