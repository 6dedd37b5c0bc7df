package io.recourse.courtfiling.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtfiling.FileSuit;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A team lead other than the drafter approves the filing, or returns it with a reason. */
@Component
class ApproveFiling implements UserTask<ApproveFiling.Form> {

    enum Decision {
        approved,
        returned
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("returned") @Size(max = 1000) String reason) {}

    private final FileSuit fileSuit;
    private final FilingFacts facts;
    private final PreservedSuits preserved;

    ApproveFiling(FileSuit fileSuit, FilingFacts facts, PreservedSuits preserved) {
        this.fileSuit = fileSuit;
        this.facts = facts;
        this.preserved = preserved;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.withPacket(task.caseNo());
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return preserved.workBy(caseNo);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        Routing routing = Routing.outcome(form.outcome().name());
        if (form.outcome() == Decision.approved) {
            routing.with(CourtFilingProcess.IS_PROPERTY_FIRST, fileSuit.approved(task.caseNo(), by));
        } else {
            fileSuit.returned(task.caseNo(), form.reason(), by);
        }
        return routing;
    }
}
