package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.escalation.BackToCourt;
import io.recourse.escalation.Directions;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lawyer decides the course of a case that the ladder may not escalate by itself. */
@Component
class DecideCourse implements UserTask<DecideCourse.Form> {

    enum Course {
        remind,
        plan,
        sue,
        execute,
        wait,
        close
    }

    record Form(
            @NotNull Course outcome,
            @RequiredWhen("wait") @Future LocalDate waitUntil,
            @NotBlank @Size(max = 1000) String reason) {}

    private final Directions directions;
    private final BackToCourt backToCourt;

    DecideCourse(Directions directions, BackToCourt backToCourt) {
        this.directions = directions;
        this.backToCourt = backToCourt;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of(
                "outcomes",
                Stream.of(Course.values())
                        .filter(course -> isOpen(task.caseNo(), course))
                        .map(Enum::name)
                        .toList());
    }

    private boolean isOpen(CaseNo caseNo, Course course) {
        return switch (course) {
            case sue -> backToCourt.maySue(caseNo);
            case execute -> backToCourt.mayExecute(caseNo);
            case remind, plan, wait, close -> true;
        };
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (!isOpen(task.caseNo(), form.outcome())) {
            throw new InvalidFields(List.of(FieldError.of(
                    "outcome", form.outcome() == Course.sue ? "direction.no-suit" : "direction.no-execution")));
        }
        directions.direct(task.caseNo(), form.outcome().name(), form.waitUntil(), form.reason(), by);
        Routing routing = Routing.outcome(form.outcome().name()).with(LadderProcess.TONE, "neutral");
        return form.outcome() == Course.wait ? routing.on(LadderProcess.REASSESS_AT, form.waitUntil()) : routing;
    }
}
