package io.recourse.creditreporting.process;

import io.recourse.common.Actor;
import io.recourse.creditreporting.ReportDebt;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team lead approves the report, or declines it with a reason. */
@Component
class ApproveReport implements UserTask<ApproveReport.Form> {

    enum Decision {
        approved,
        declined
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("declined") @Size(max = 1000) String reason) {}

    private final ReportDebt reportDebt;
    private final NoticeFacts facts;

    ApproveReport(ReportDebt reportDebt, NoticeFacts facts) {
        this.reportDebt = reportDebt;
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
        return facts.of(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Decision.approved) {
            reportDebt.requireReportable(task.caseNo());
        }
        return Routing.outcome(form.outcome().name()).with(CreditReportingProcess.APPROVED_BY, by.id());
    }
}
