package io.recourse.instalment.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.instalment.Consent;
import io.recourse.instalment.PlanPapers;
import io.recourse.instalment.SignPlan;
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

    private final SignPlan signPlan;
    private final PlanPapers papers;
    private final PlanFacts facts;

    RecordSignature(SignPlan signPlan, PlanPapers papers, PlanFacts facts) {
        this.signPlan = signPlan;
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
            SignPlan.Offer offer = signPlan.offer(task.caseNo());
            signPlan.confirmCosts(task.caseNo(), given(form, offer.costTable()), by);
            signPlan.sign(task.caseNo(), given(form, offer.declaration()), by);
            papers.countersign(task.caseNo(), by);
        } else {
            signPlan.decline(task.caseNo());
        }
        return Routing.outcome(form.outcome().name());
    }

    private static SignPlan.Given given(Form form, Consent.Text text) {
        return new SignPlan.Given(Consent.Means.valueOf(form.signedBy().name()), form.signedOn(), text.sha256(), null);
    }
}
