package io.recourse.creditreporting.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CorrectReport;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer states what was wrong with the report, and what is right instead. */
@Component
class StateCorrection implements UserTask<StateCorrection.Form> {

    enum Result {
        deletion,
        accountDeletion,
        amendment
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("amendment") @Size(max = 4000) String correctMonths,
            @NotBlank @Size(max = 1000) String finding) {}

    private final CorrectReport correctReport;
    private final CorrectionFacts facts;

    StateCorrection(CorrectReport correctReport, CorrectionFacts facts) {
        this.correctReport = correctReport;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.withStatement(task.caseNo());
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return facts.lastDay(caseNo);
    }

    /** An earlier form asks for one amount and its days, and for no month. */
    @Override
    public Map<String, Object> upgraded(OpenTask task, Map<String, Object> fields) {
        Map<String, Object> upgraded = new HashMap<>(fields);
        Object amount = upgraded.remove("correctAmount");
        Object days = upgraded.remove("correctDaysPastDue");
        if (amount != null && days != null) {
            upgraded.putIfAbsent("correctMonths", facts.month(task.caseNo()) + " " + amount + " " + days);
        }
        return upgraded;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.amendment) {
            correctReport.stateAmendment(task.caseNo(), form.finding(), MonthLines.read(form.correctMonths()), by);
        } else {
            correctReport.stateDeletion(task.caseNo(), form.outcome() == Result.accountDeletion, form.finding(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
