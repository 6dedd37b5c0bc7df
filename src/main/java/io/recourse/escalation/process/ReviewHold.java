package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.Timeline;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer examines a dispute or a hardship request, and releases the case or grants a deferral. */
@Component
class ReviewHold implements UserTask<ReviewHold.Form> {

    enum Finding {
        release,
        defer
    }

    record Form(
            @NotNull Finding outcome,
            @RequiredWhen("defer") @Future LocalDate deferUntil,
            @NotBlank @Size(max = 1000) String finding) {}

    private final Holds holds;
    private final Timeline timeline;

    ReviewHold(Holds holds, Timeline timeline) {
        this.holds = holds;
        this.timeline = timeline;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> facts = new HashMap<>();
        holds.current(task.caseNo()).ifPresent(hold -> {
            facts.put("holdReason", hold.reason().name());
            facts.put("holdNote", hold.note());
            facts.put("heldSince", hold.since().toString());
        });
        return facts;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        timeline.record(task.caseNo(), "hold-reviewed", by, Map.of("finding", form.finding()));
        if (form.outcome() == Finding.release) {
            return Routing.outcome("release");
        }
        return Routing.outcome("defer").on(LadderProcess.DEFERRED_UNTIL, form.deferUntil());
    }
}
