package io.recourse.instalment.process;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.instalment.NegotiatePlan;
import io.recourse.instalment.PlanStatus;
import io.recourse.instalment.Plans;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A legal assistant negotiates a plan with the debtor and enters what was agreed. */
@Component
class ProposePlan implements UserTask<ProposePlan.Form> {

    enum Result {
        submitted,
        noAgreement
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("submitted") @Min(1) Integer instalments,
            @RequiredWhen("submitted") LocalDate firstDueOn,

            @RequiredWhen("submitted") @PositiveOrZero @Digits(integer = 8, fraction = 2)
            BigDecimal downPayment,

            @RequiredWhen("submitted") @PositiveOrZero @Digits(integer = 8, fraction = 2)
            BigDecimal waiver,

            @Size(max = 1000) String note) {}

    private final NegotiatePlan negotiatePlan;
    private final Plans plans;

    ProposePlan(NegotiatePlan negotiatePlan, Plans plans) {
        this.negotiatePlan = negotiatePlan;
        this.plans = plans;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data = new HashMap<>();
        NegotiatePlan.Frame frame = negotiatePlan.frame(task.caseNo());
        data.put("maxInstalments", frame.maxInstalments());
        data.put("minDownPayment", frame.minDownPayment().display());
        data.put("maxWaiver", frame.maxWaiver().display());
        plans.latest(task.caseNo())
                .filter(plan -> plan.status() == PlanStatus.RETURNED)
                .ifPresent(plan -> {
                    data.put("returnReason", plan.decisionNote());
                    data.put("returnedBy", plan.decidedBy().id());
                    data.put("instalments", plan.terms().instalments());
                    data.put("firstDueOn", plan.terms().firstDueOn().toString());
                    data.put("downPayment", plan.terms().downPayment().toString());
                    data.put("waiver", plan.terms().waiver().toString());
                    data.put("note", plan.note());
                });
        return data;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.submitted) {
            negotiatePlan.propose(
                    task.caseNo(),
                    new NegotiatePlan.Proposal(
                            form.instalments(),
                            form.firstDueOn(),
                            new Money(form.downPayment()),
                            new Money(form.waiver()),
                            form.note()),
                    by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
