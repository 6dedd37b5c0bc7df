package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.courtproceedings.FeeRefund;
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

/** An assistant records that the court gave back what it has to of its fee, or why it does not. */
@Component
class RecordFeeRefund implements UserTask<RecordFeeRefund.Form> {

    enum Result {
        received,
        notReceived
    }

    record Form(
            @NotNull Result outcome,

            @RequiredWhen("received") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal amount,

            @RequiredWhen("received") @PastOrPresent LocalDate receivedOn,

            @RequiredWhen("notReceived") @Size(max = 1000) String note) {}

    private final FeeRefund feeRefund;
    private final SuitFacts facts;

    RecordFeeRefund(FeeRefund feeRefund, SuitFacts facts) {
        this.feeRefund = feeRefund;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.toRefund(feeRefund.awaited(task.caseNo()));
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case received -> feeRefund.received(task.caseNo(), new Money(form.amount()), form.receivedOn(), by);
            case notReceived -> feeRefund.givenUp(task.caseNo(), form.note(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
