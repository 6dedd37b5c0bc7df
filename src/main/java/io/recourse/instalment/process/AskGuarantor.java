package io.recourse.instalment.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.instalment.AskGuarantee;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A lawyer gets a guarantor's written consent, or decides to go on without it: then what is heavier does not bind that
 * guarantor, and his guarantee period stays as it was (民法典 695). Or the plan is given up. Each guarantor is asked by himself.
 */
@Component
class AskGuarantor implements UserTask<AskGuarantor.Form> {

    enum Decision {
        consented,
        without,
        refused
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("consented") @PastOrPresent LocalDate consentedOn,
            @RequiredWhen("consented") RecordSignature.Manner consentedBy,

            @RequiredWhen({"without", "refused"}) @Size(max = 1000)
            String reason) {}

    private final AskGuarantee askGuarantee;
    private final PlanFacts facts;

    AskGuarantor(AskGuarantee askGuarantee, PlanFacts facts) {
        this.askGuarantee = askGuarantee;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data = new HashMap<>(facts.withAgreement(task.caseNo()));
        AskGuarantee.Asked asked = askGuarantee.next(task.caseNo());
        data.put("guarantorName", asked.name());
        data.put("guarantorCount", asked.no() + " / " + asked.of());
        data.put("guarantorBoundUntil", asked.boundUntil().toString());
        return data;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case consented ->
                askGuarantee.consented(
                        task.caseNo(), form.consentedOn(), form.consentedBy().name(), by);
            case without -> askGuarantee.goOnWithout(task.caseNo(), form.reason(), by);
            case refused -> askGuarantee.giveUp(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name())
                .with(InstalmentProcess.GUARANTOR_TO_ASK, askGuarantee.isNeeded(task.caseNo()));
    }
}
