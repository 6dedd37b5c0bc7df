package io.recourse.instalment.process;

import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.instalment.DecidePlan;
import io.recourse.instalment.PlanStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A second person approves a plan, returns it or refuses it; the last two with a reason. */
@Component
class ApprovePlan implements UserTask<ApprovePlan.Form> {

    enum Decision {
        approved(PlanStatus.APPROVED),
        returned(PlanStatus.RETURNED),
        refused(PlanStatus.REFUSED);

        private final PlanStatus status;

        Decision(PlanStatus status) {
            this.status = status;
        }
    }

    record Form(
            @NotNull Decision outcome,

            @RequiredWhen({"returned", "refused"}) @Size(max = 1000)
            String reason) {}

    private final DecidePlan decidePlan;
    private final PlanFacts facts;

    ApprovePlan(DecidePlan decidePlan, PlanFacts facts) {
        this.decidePlan = decidePlan;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public boolean isAnsweredAlike() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data = new HashMap<>(facts.of(task.caseNo()));
        data.put("approvalWhy", decidePlan.whyApproval(task.caseNo()));
        return data;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        decidePlan.decide(task.caseNo(), form.outcome().status, form.reason(), by);
        return Routing.outcome(form.outcome().name());
    }
}
