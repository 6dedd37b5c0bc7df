package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.escalation.PayBack;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person pays an overpayment back to the debtor and records the transfer, or why it was not paid back. */
@Component
class PayOutRefund implements UserTask<PayOutRefund.Form> {

    enum Outcome {
        paidOut,
        retained
    }

    record Form(
            @NotNull Outcome outcome,
            @RequiredWhen("paidOut") BigDecimal amount,
            @RequiredWhen("paidOut") @PastOrPresent LocalDate paidOn,
            @RequiredWhen("paidOut") @Size(max = 64) String bankRef,
            @RequiredWhen("retained") @Size(max = 1000) String reason) {}

    private final PayBack payBack;

    PayOutRefund(PayBack payBack) {
        this.payBack = payBack;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return payBack.facts(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Outcome.paidOut) {
            payBack.pay(task.caseNo(), "refund " + task.id(), form.amount(), form.paidOn(), form.bankRef(), by);
        } else {
            payBack.retain(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
