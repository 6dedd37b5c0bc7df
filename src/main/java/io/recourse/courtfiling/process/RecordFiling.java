package io.recourse.courtfiling.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.FileSuit;
import io.recourse.courtfiling.PreservedSuits;
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

/** A legal assistant records the court, its case number and the day of filing, or that the court sent it back. */
@Component
class RecordFiling implements UserTask<RecordFiling.Form> {

    enum Result {
        filed,
        returned
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("filed") @Size(min = 4, max = 100) String courtName,
            @RequiredWhen("filed") @Size(min = 4, max = 60) String courtCaseNo,
            @RequiredWhen("filed") @PastOrPresent LocalDate filedOn,
            @RequiredWhen("returned") @Size(max = 1000) String reason) {}

    private final FileSuit fileSuit;
    private final FilingFacts facts;
    private final PreservedSuits preserved;

    RecordFiling(FileSuit fileSuit, FilingFacts facts, PreservedSuits preserved) {
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
        return facts.withWhatKeepsIt(task.caseNo());
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return preserved.workBy(caseNo);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.filed) {
            fileSuit.filed(
                    task.caseNo(), new CourtFiling.Filed(form.courtName(), form.courtCaseNo(), form.filedOn()), by);
        } else {
            fileSuit.returned(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
