package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.courtproceedings.Judgment;
import io.recourse.courtproceedings.MediateFirst;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer records what came of the mediation to which the court sent the parties before it accepts the suit. */
@Component
class RecordMediation implements UserTask<RecordMediation.Form> {

    enum Result {
        agreed,
        failed
    }

    record Form(
            @NotNull Result outcome,
            @NotNull @PastOrPresent LocalDate endedOn,

            @RequiredWhen("agreed") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal amount,

            @PositiveOrZero @Digits(integer = 8, fraction = 2)
            BigDecimal interest,

            @Min(1) @Max(365) Integer performDays,
            @Size(max = 4000) String instalments,
            boolean allDueOnMiss) {}

    private final MediateFirst mediateFirst;
    private final SuitFacts facts;

    RecordMediation(MediateFirst mediateFirst, SuitFacts facts) {
        this.mediateFirst = mediateFirst;
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
            case agreed -> mediateFirst.agreed(task.caseNo(), agreement(form), by);
            case failed -> mediateFirst.failed(task.caseNo(), form.endedOn(), by);
        }
        return Routing.outcome(form.outcome().name());
    }

    private static Judgment agreement(Form form) {
        return new Judgment(
                form.endedOn(),
                new Money(form.amount()),
                form.interest() == null ? null : new Money(form.interest()),
                null,
                form.performDays(),
                true,
                SettledDates.read(form.instalments(), form.allDueOnMiss()));
    }
}
