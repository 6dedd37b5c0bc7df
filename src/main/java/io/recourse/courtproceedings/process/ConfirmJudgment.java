package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.courtproceedings.EnforceJudgment;
import io.recourse.courtproceedings.PaymentOrder;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lawyer confirms that nobody appealed in time, or records the appeal or objection. */
@Component
class ConfirmJudgment implements UserTask<ConfirmJudgment.Form> {

    enum Result {
        inEffect,
        appealed,
        objected
    }

    record Form(
            @NotNull Result outcome,
            boolean noneKnown,
            @RequiredWhen("appealed") @PastOrPresent LocalDate appealedOn,
            @RequiredWhen("objected") @PastOrPresent LocalDate objectedOn,
            @RequiredWhen("objected") PaymentOrder.Objection objection) {}

    private final EnforceJudgment enforceJudgment;
    private final PaymentOrder paymentOrder;
    private final SuitFacts facts;

    ConfirmJudgment(EnforceJudgment enforceJudgment, PaymentOrder paymentOrder, SuitFacts facts) {
        this.enforceJudgment = enforceJudgment;
        this.paymentOrder = paymentOrder;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(
                task.caseNo(),
                suit -> Stream.of(Result.values()).filter(result -> switch (result) {
                    case inEffect -> enforceJudgment.mayTakeEffect(suit);
                    case appealed -> !suit.isPaymentOrder() && !suit.isFinal();
                    case objected -> suit.isPaymentOrder();
                }));
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        Routing routing = Routing.outcome(form.outcome().name());
        switch (form.outcome()) {
            case inEffect ->
                routing.on(
                        CourtProceedingsProcess.PERFORM_UNTIL_AT,
                        enforceJudgment
                                .tookEffect(task.caseNo(), form.noneKnown(), by)
                                .plusDays(1));
            case appealed -> enforceJudgment.appealed(task.caseNo(), form.appealedOn(), by);
            case objected -> paymentOrder.objected(task.caseNo(), form.objectedOn(), form.objection(), by);
        }
        return routing;
    }
}
