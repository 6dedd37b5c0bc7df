package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.courtproceedings.LodgeSuit;
import io.recourse.courtproceedings.MediateFirst;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.courtproceedings.Standing;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An assistant records whether the court accepted the suit, wants it corrected, sent it to mediation or rejected it. */
@Component
class RecordAcceptance implements UserTask<RecordAcceptance.Form> {

    enum Result {
        accepted,
        toCorrect,
        toMediation,
        rejected
    }

    record Form(
            @NotNull Result outcome,
            @NotNull @PastOrPresent LocalDate decidedOn,

            @RequiredWhen("accepted") @Size(min = 4, max = 60)
            String courtCaseNo,

            @RequiredWhen("toCorrect") @Min(1) @Max(365) Integer correctDays,

            @RequiredWhen({"toCorrect", "rejected"}) @Size(max = 1000)
            String note) {}

    private final LodgeSuit lodgeSuit;
    private final MediateFirst mediateFirst;
    private final PursueSuit pursueSuit;
    private final SuitFacts facts;

    RecordAcceptance(LodgeSuit lodgeSuit, MediateFirst mediateFirst, PursueSuit pursueSuit, SuitFacts facts) {
        this.lodgeSuit = lodgeSuit;
        this.mediateFirst = mediateFirst;
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
        switch (form.outcome()) {
            case accepted -> lodgeSuit.accepted(task.caseNo(), form.courtCaseNo(), form.decidedOn(), by);
            case toCorrect -> lodgeSuit.toCorrect(task.caseNo(), form.decidedOn(), form.correctDays(), form.note(), by);
            case toMediation -> mediateFirst.sent(task.caseNo(), form.decidedOn(), by);
            case rejected ->
                pursueSuit.ended(task.caseNo(), Standing.submitted, "rejected", form.decidedOn(), form.note(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
