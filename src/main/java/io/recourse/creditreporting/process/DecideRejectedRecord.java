package io.recourse.creditreporting.process;

import io.recourse.common.Actor;
import io.recourse.creditreporting.RejectedRecord;
import io.recourse.creditreporting.RejectedRecords;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.SubjectProcesses;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team lead finds out why the bureau rejected a record, and decides whether it goes again. */
@Component
class DecideRejectedRecord implements UserTask<DecideRejectedRecord.Form> {

    enum Result {
        resend(RejectedRecord.Decision.RESEND),
        leaveOut(RejectedRecord.Decision.LEAVE_OUT);

        private final RejectedRecord.Decision decision;

        Result(RejectedRecord.Decision decision) {
            this.decision = decision;
        }
    }

    record Form(
            @NotNull Result outcome,
            @NotBlank @Size(max = 1000) String note) {}

    private final RejectedRecords records;
    private final SubjectProcesses processes;

    DecideRejectedRecord(RejectedRecords records, SubjectProcesses processes) {
        this.records = records;
        this.processes = processes;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        RejectedRecord record = records.get(processes.subject(task));
        return Map.of(
                "bureauFile",
                record.fileName(),
                "recordNo",
                record.no(),
                "recordKind",
                kind(record),
                "recordMonth",
                record.month().toString(),
                "rejectionCode",
                record.code(),
                "rejectionReason",
                record.reason() == null ? "–" : record.reason());
    }

    private static String kind(RejectedRecord record) {
        if (record.marks() != null) {
            return record.marks() ? "异议标注 / the mark of a dispute" : "解除异议标注 / the end of a mark of dispute";
        }
        if (record.correction() == null) {
            return "月度记录 / the month's record";
        }
        return switch (record.correction()) {
            case DELETION -> "删除 / a deletion";
            case ACCOUNT_DELETION -> "整笔删除 / the deletion of the account";
            case AMENDMENT -> "更正 / an amendment";
        };
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        records.decide(processes.subject(task), form.outcome().decision, form.note(), by);
        return Routing.outcome(form.outcome().name());
    }
}
