package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer prepares a hearing that is near, or says that it does not take place then. */
@Component
class PrepareHearing implements UserTask<PrepareHearing.Form> {

    enum Result {
        prepared,
        hearingOff
    }

    record Form(@NotNull Result outcome) {}

    private final PursueSuit pursueSuit;
    private final SuitFacts facts;
    private final CourtDates dates;

    PrepareHearing(PursueSuit pursueSuit, SuitFacts facts, CourtDates dates) {
        this.pursueSuit = pursueSuit;
        this.facts = facts;
        this.dates = dates;
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
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return dates.workBy(caseNo, CourtDate.Kind.HEARING);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.hearingOff) {
            pursueSuit.hearingOff(task.caseNo(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
