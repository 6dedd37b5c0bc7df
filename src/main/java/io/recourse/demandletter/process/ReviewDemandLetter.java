package io.recourse.demandletter.process;

import io.recourse.common.Actor;
import io.recourse.demandletter.LetterStatus;
import io.recourse.demandletter.SendDemandLetter;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer approves the letter, returns it or withdraws it; the last two with a reason. */
@Component
class ReviewDemandLetter implements UserTask<ReviewDemandLetter.Form> {

    enum Decision {
        approved(LetterStatus.APPROVED),
        returned(LetterStatus.RETURNED),
        withdrawn(LetterStatus.WITHDRAWN);

        private final LetterStatus status;

        Decision(LetterStatus status) {
            this.status = status;
        }
    }

    record Form(
            @NotNull Decision outcome,

            @RequiredWhen({"returned", "withdrawn"}) @Size(max = 1000)
            String reason) {}

    private final SendDemandLetter sendDemandLetter;
    private final LetterFacts facts;

    ReviewDemandLetter(SendDemandLetter sendDemandLetter, LetterFacts facts) {
        this.sendDemandLetter = sendDemandLetter;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public boolean isAnsweredAlike() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        sendDemandLetter.review(task.caseNo(), form.outcome().status, form.reason(), by);
        return Routing.outcome(form.outcome().name());
    }
}
