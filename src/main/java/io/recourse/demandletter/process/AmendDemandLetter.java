package io.recourse.demandletter.process;

import io.recourse.common.Actor;
import io.recourse.demandletter.SendDemandLetter;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.legalcase.Timeline;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A legal assistant changes a returned letter before it is drafted anew. */
@Component
class AmendDemandLetter implements UserTask<AmendDemandLetter.Form> {

    record Form(
            @NotNull @Min(1) @Max(90) Integer deadlineDays,
            @Size(max = 1000) String extraParagraph,
            @Size(max = 1000) String note) {}

    private final SendDemandLetter sendDemandLetter;
    private final LetterFacts facts;
    private final Timeline timeline;

    AmendDemandLetter(SendDemandLetter sendDemandLetter, LetterFacts facts, Timeline timeline) {
        this.sendDemandLetter = sendDemandLetter;
        this.facts = facts;
        this.timeline = timeline;
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
        sendDemandLetter.amend(task.caseNo(), form.deadlineDays(), form.extraParagraph());
        if (form.note() != null) {
            timeline.record(task.caseNo(), "letter-amended", by, Map.of("note", form.note()));
        }
        return Routing.outcome("amended");
    }
}
