package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.MediateFirst;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer applies with the debtor to have an agreement confirmed, and records what the court decides on it. */
@Component
class ConfirmMediation implements UserTask<ConfirmMediation.Form> {

    enum Result {
        confirmed,
        notConfirmed
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("confirmed") @PastOrPresent LocalDate appliedOn,
            @RequiredWhen("confirmed") @PastOrPresent LocalDate servedOn,

            @RequiredWhen("confirmed") @Size(min = 4, max = 60)
            String confirmationNo,

            @RequiredWhen("notConfirmed") @PastOrPresent LocalDate decidedOn,

            @RequiredWhen("notConfirmed") @Size(max = 1000) String note) {}

    private final MediateFirst mediateFirst;
    private final SuitFacts facts;
    private final CourtDates dates;

    ConfirmMediation(MediateFirst mediateFirst, SuitFacts facts, CourtDates dates) {
        this.mediateFirst = mediateFirst;
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
        return dates.workBy(caseNo, CourtDate.Kind.CONFIRMATION);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case confirmed ->
                mediateFirst.confirmed(task.caseNo(), form.appliedOn(), form.servedOn(), form.confirmationNo(), by);
            case notConfirmed -> mediateFirst.notConfirmed(task.caseNo(), form.decidedOn(), form.note(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
