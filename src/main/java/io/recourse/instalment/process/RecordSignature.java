package io.recourse.instalment.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.PlanPapers;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A legal assistant records that the debtor signed the agreement, which the lender then signs too, or did not. */
@Component
class RecordSignature implements UserTask<RecordSignature.Form> {

    enum Result {
        signed,
        declined
    }

    enum Manner {
        E_SIGNATURE,
        ON_SITE,
        POST
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("signed") @PastOrPresent LocalDate signedOn,
            @RequiredWhen("signed") Manner signedBy,
            @RequiredWhen("signed") boolean costTableConfirmed) {}

    private final KeepPlan keepPlan;
    private final PlanPapers papers;
    private final PlanFacts facts;

    RecordSignature(KeepPlan keepPlan, PlanPapers papers, PlanFacts facts) {
        this.keepPlan = keepPlan;
        this.papers = papers;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.withAgreement(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.signed) {
            keepPlan.sign(task.caseNo(), form.signedOn(), form.signedBy().name(), form.costTableConfirmed());
            papers.countersign(task.caseNo(), by);
        } else {
            keepPlan.decline(task.caseNo());
        }
        return Routing.outcome(form.outcome().name());
    }
}
