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

/** A lawyer reviews the packet: complete, or back with a reason. */
@Component
class ReviewFilingPacket implements UserTask<ReviewFilingPacket.Form> {

    enum Decision {
        complete,
        returned
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("returned") @Size(max = 1000) String reason) {}

    private final FileSuit fileSuit;
    private final FilingFacts facts;

    ReviewFilingPacket(FileSuit fileSuit, FilingFacts facts) {
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
        if (form.outcome() == Decision.complete) {
            fileSuit.reviewed(task.caseNo(), by);
        } else {
            fileSuit.returned(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
