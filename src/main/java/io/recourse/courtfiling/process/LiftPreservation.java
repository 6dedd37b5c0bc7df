package io.recourse.courtfiling.process;

import io.recourse.common.Actor;
import io.recourse.courtfiling.FollowPreservation;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer has a preservation lifted that nobody needs any more, or says why it stays. */
@Component
class LiftPreservation implements UserTask<LiftPreservation.Form> {

    enum Result {
        lifted,
        notLifted
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("lifted") @PastOrPresent LocalDate liftedOn,
            @Size(max = 1000) String note,
            @RequiredWhen("notLifted") @Size(max = 1000) String reason) {}

    private final FollowPreservation followPreservation;
    private final PreservationFacts facts;

    LiftPreservation(FollowPreservation followPreservation, PreservationFacts facts) {
        this.followPreservation = followPreservation;
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
        switch (form.outcome()) {
            case lifted -> followPreservation.lifted(task.caseNo(), form.liftedOn(), form.note(), by);
            case notLifted -> followPreservation.leftStanding(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
