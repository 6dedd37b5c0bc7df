package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.courtproceedings.EndWithCase;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer withdraws the suit of a case that has ended at the court, or says why not. */
@Component
class WithdrawSuit implements UserTask<WithdrawSuit.Form> {

    enum Result {
        withdrawn,
        notWithdrawn
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("withdrawn") @PastOrPresent LocalDate withdrawnOn,

            @RequiredWhen("notWithdrawn") @Size(max = 1000) String note) {}

    private final EndWithCase endWithCase;
    private final SuitFacts facts;

    WithdrawSuit(EndWithCase endWithCase, SuitFacts facts) {
        this.endWithCase = endWithCase;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.toWithdraw(endWithCase.toWithdraw(task.caseNo()));
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case withdrawn -> endWithCase.withdrawn(task.caseNo(), form.withdrawnOn(), by);
            case notWithdrawn -> endWithCase.leftToCourt(task.caseNo(), form.note(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
