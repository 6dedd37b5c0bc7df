package io.recourse.instalment.process;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.instalment.NegotiatePlan;
import io.recourse.instalment.PlanKind;
import io.recourse.instalment.PlanShape;
import io.recourse.instalment.SignPlan;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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

    /** How the debtor agreed: on the telephone, then a recording proves it, or in writing. */
    enum Agreed {
        PHONE,
        WRITING
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("submitted") PlanKind kind,
            @RequiredWhen("submitted") @Min(1) Integer instalments,
            @RequiredWhen("submitted") LocalDate firstDueOn,

            @RequiredWhen("submitted") @PositiveOrZero @Digits(integer = 8, fraction = 2)
            BigDecimal downPayment,

            @RequiredWhen("submitted") @PositiveOrZero @Digits(integer = 8, fraction = 2)
            BigDecimal waiver,

            @RequiredWhen(value = "STEPPED", field = "kind") @Min(1)
            Integer stepMonths,

            @RequiredWhen(value = "STEPPED", field = "kind") @Digits(integer = 8, fraction = 2)
            BigDecimal stepRise,

            @RequiredWhen(value = "BALLOON", field = "kind") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal balloon,

            @Positive @Digits(integer = 8, fraction = 2) BigDecimal monthlyIncome,
            @RequiredWhen("submitted") Agreed agreedBy,

            @RequiredWhen(value = "PHONE", field = "agreedBy") @Size(max = 100)
            String recordingRef,

            @Size(max = 1000) String note) {

        /** Whoever says neither proposes the plain plan, in writing. */
        Form {
            kind = kind == null ? PlanKind.EQUAL : kind;
            agreedBy = agreedBy == null ? Agreed.WRITING : agreedBy;
        }

        NegotiatePlan.Proposal proposal() {
            return new NegotiatePlan.Proposal(
                    shape(),
                    instalments,
                    firstDueOn,
                    new Money(downPayment),
                    new Money(waiver),
                    monthlyIncome == null ? null : new Money(monthlyIncome),
                    note);
        }

        private PlanShape shape() {
            return switch (kind) {
                case EQUAL -> new PlanShape.Equal();
                case STEPPED -> new PlanShape.Stepped(stepMonths, new Money(stepRise));
                case BALLOON -> new PlanShape.Balloon(new Money(balloon));
            };
        }
    }

    private final NegotiatePlan negotiatePlan;
    private final SignPlan signPlan;
    private final PlanFacts facts;

    ProposePlan(NegotiatePlan negotiatePlan, SignPlan signPlan, PlanFacts facts) {
        this.negotiatePlan = negotiatePlan;
        this.signPlan = signPlan;
        this.facts = facts;
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
        data.put("latestFirstDueOn", frame.latestFirstDueOn().toString());
        data.put("kind", PlanKind.EQUAL.name());
        data.put("agreedBy", Agreed.WRITING.name());
        data.putAll(facts.toProposeAgain(task.caseNo()));
        return data;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.submitted) {
            negotiatePlan.propose(task.caseNo(), form.proposal(), by);
            if (form.agreedBy() == Agreed.PHONE) {
                signPlan.agreedByPhone(task.caseNo(), form.recordingRef(), by);
            }
        }
        return Routing.outcome(form.outcome().name());
    }
}
