package io.recourse.fieldvisit.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.fieldvisit.VisitDebtor;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** At the door the visitors say that both are there and the recorder runs; the guard decides whether they may ring. */
@Component
class StartVisit implements UserTask<StartVisit.Form> {

    enum Start {
        begun,
        calledOff
    }

    record Form(
            @NotNull Start outcome,
            boolean bothPresent,
            boolean recorderOn,
            @RequiredWhen("calledOff") @Size(max = 1000) String reason) {}

    private final VisitDebtor visitDebtor;
    private final VisitFacts facts;

    StartVisit(VisitDebtor visitDebtor, VisitFacts facts) {
        this.visitDebtor = visitDebtor;
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
        if (form.outcome() == Start.calledOff) {
            visitDebtor.callOff(task.caseNo(), form.reason(), by);
        } else {
            visitDebtor.begin(task.caseNo(), form.bothPresent() ? 2 : 1, form.recorderOn(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
