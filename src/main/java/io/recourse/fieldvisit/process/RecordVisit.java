package io.recourse.fieldvisit.process;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.fieldvisit.Met;
import io.recourse.fieldvisit.VisitDebtor;
import io.recourse.fieldvisit.VisitResult;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The visitors record whom they met and what was said, with the recording of the whole visit. */
@Component
class RecordVisit implements UserTask<RecordVisit.Form> {

    record Form(
            @NotNull VisitResult outcome,
            @NotNull Met met,

            @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]+")
            String recordingRef,

            @RequiredWhen("promised") LocalDate promisedOn,

            @RequiredWhen("promised") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal promisedAmount,

            @RequiredWhen({"disputed", "hardship"}) @Size(max = 1000)
            String note,

            @Size(max = 1000) String incident) {}

    private final VisitDebtor visitDebtor;
    private final VisitFacts facts;

    RecordVisit(VisitDebtor visitDebtor, VisitFacts facts) {
        this.visitDebtor = visitDebtor;
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
        LocalDate promiseEnds = visitDebtor.tell(
                task.caseNo(),
                new VisitDebtor.Told(
                        form.outcome(),
                        form.met(),
                        form.promisedOn(),
                        form.promisedAmount() == null ? null : new Money(form.promisedAmount()),
                        form.recordingRef(),
                        form.note(),
                        form.incident()),
                by);
        Routing routing = Routing.outcome(form.outcome().name());
        return promiseEnds == null ? routing : routing.on(FieldVisitProcess.PROMISE_DUE_AT, promiseEnds.plusDays(1));
    }
}
