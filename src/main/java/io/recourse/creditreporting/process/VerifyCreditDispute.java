package io.recourse.creditreporting.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.SettleDispute;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer verifies what was reported, and says whether the debtor is right. */
@Component
class VerifyCreditDispute implements UserTask<VerifyCreditDispute.Form> {

    enum Result {
        wrong,
        right
    }

    record Form(
            @NotNull Result outcome,
            @NotBlank @Size(max = 1000) String finding) {}

    private final SettleDispute settleDispute;
    private final DisputeFacts facts;

    VerifyCreditDispute(SettleDispute settleDispute, DisputeFacts facts) {
        this.settleDispute = settleDispute;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(task.caseNo());
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return facts.lastDay(caseNo);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.wrong) {
            settleDispute.uphold(task.caseNo(), form.finding(), by);
        } else {
            settleDispute.reject(task.caseNo(), form.finding(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
