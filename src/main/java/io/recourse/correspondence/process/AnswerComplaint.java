package io.recourse.correspondence.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team lead answers a complaint. */
@Component
class AnswerComplaint implements UserTask<AnswerComplaint.Form> {

    record Form(
            @NotNull ReplyForm.Result outcome,
            @RequiredWhen("answered") @Size(max = 1000) String answer,

            @RequiredWhen({"disputed", "hardship", "settled"}) @Size(max = 1000)
            String note) {}

    private final ReplyForm replies;

    AnswerComplaint(ReplyForm replies) {
        this.replies = replies;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return replies.facts(task);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        return replies.complete(task, form.outcome(), form.answer(), form.note(), by);
    }
}
