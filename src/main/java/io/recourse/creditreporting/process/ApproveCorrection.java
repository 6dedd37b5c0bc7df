package io.recourse.creditreporting.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.AnswerDispute;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A team lead approves the correction and its letter, or returns them with a reason. */
@Component
class ApproveCorrection implements UserTask<ApproveCorrection.Form> {

    enum Decision {
        approved,
        returned
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("returned") @Size(max = 1000) String reason) {}

    private final AnswerDispute answerDispute;
    private final CorrectionFacts facts;

    ApproveCorrection(AnswerDispute answerDispute, CorrectionFacts facts) {
        this.answerDispute = answerDispute;
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
        if (form.outcome() == Decision.approved) {
            answerDispute.approve(task.caseNo(), by);
        } else {
            answerDispute.giveBack(task.caseNo(), form.reason(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
