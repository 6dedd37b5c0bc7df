package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.LodgeSuit;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.courtproceedings.Standing;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer corrects the papers as the court asked, or withdraws the suit. */
@Component
class CorrectSuit implements UserTask<CorrectSuit.Form> {

    enum Result {
        corrected,
        withdrawn
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("corrected") @PastOrPresent LocalDate submittedOn,
            @PastOrPresent LocalDate decidedOn) {}

    private final LodgeSuit lodgeSuit;
    private final PursueSuit pursueSuit;
    private final SuitFacts facts;
    private final CourtDates dates;
    private final Clock clock;

    CorrectSuit(LodgeSuit lodgeSuit, PursueSuit pursueSuit, SuitFacts facts, CourtDates dates, Clock clock) {
        this.lodgeSuit = lodgeSuit;
        this.pursueSuit = pursueSuit;
        this.facts = facts;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data = facts.of(task.caseNo());
        data.put("decidedOn", LocalDate.now(clock).toString());
        return data;
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return dates.workBy(caseNo, CourtDate.Kind.CORRECTION);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case corrected -> lodgeSuit.corrected(task.caseNo(), form.submittedOn(), by);
            case withdrawn ->
                pursueSuit.ended(task.caseNo(), Standing.submitted, "withdrawn", form.decidedOn(), null, by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
