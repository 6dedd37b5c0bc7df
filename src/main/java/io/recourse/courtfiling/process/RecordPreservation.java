package io.recourse.courtfiling.process;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.courtfiling.FileSuit;
import io.recourse.courtfiling.PreservationEnds;
import io.recourse.courtfiling.PreserveProperty;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A legal assistant records that the court ordered the preservation before the suit, or refused it, and what it cost; the claim is drafted again. */
@Component
class RecordPreservation implements UserTask<RecordPreservation.Form> {

    enum Result {
        preserved,
        notPreserved
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("preserved") @PastOrPresent LocalDate appliedOn,
            @RequiredWhen("preserved") @PastOrPresent LocalDate orderedOn,

            @RequiredWhen("preserved") @Size(min = 4, max = 60)
            String orderNo,

            PreservationEnds.Kind preservedKind,
            LocalDate preservedUntil,

            @Positive @Digits(integer = 8, fraction = 2) BigDecimal fee,

            @PastOrPresent LocalDate paidOn,
            @RequiredWhen("notPreserved") @Size(max = 1000) String reason) {}

    private final PreserveProperty preserveProperty;
    private final PreservationEnds ends;
    private final FileSuit fileSuit;
    private final FilingFacts facts;

    RecordPreservation(PreserveProperty preserveProperty, PreservationEnds ends, FileSuit fileSuit, FilingFacts facts) {
        this.preserveProperty = preserveProperty;
        this.ends = ends;
        this.fileSuit = fileSuit;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> known = facts.of(task.caseNo());
        known.put("preservationPaid", preserveProperty.feePaid(task.caseNo()).display());
        return known;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        preserveProperty.feePaid(task.caseNo(), form.fee() == null ? null : new Money(form.fee()), form.paidOn(), by);
        if (form.outcome() == Result.preserved) {
            preserveProperty.ordered(task.caseNo(), form.appliedOn(), form.orderedOn(), form.orderNo(), by);
            ends.last(task.caseNo(), form.preservedKind(), form.preservedUntil());
        } else {
            fileSuit.returned(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
