package io.recourse.creditreporting.process;

import io.recourse.common.Actor;
import io.recourse.creditreporting.CreditReports;
import io.recourse.creditreporting.GiveNotice;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.mailing.ReportedDelivery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A legal assistant records that the prior notice arrived, with its proof, or that it came back. */
@Component
class RecordNoticeDelivery implements UserTask<RecordNoticeDelivery.Form> {

    enum Result {
        delivered,
        undelivered
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("delivered") @PastOrPresent LocalDate deliveredOn,

            @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9-]+")
            String trackingNo,

            @NotNull @Size(max = 1000) String proofNote) {}

    private final GiveNotice giveNotice;
    private final NoticeFacts facts;
    private final CreditReports reports;
    private final ReportedDelivery reported;

    RecordNoticeDelivery(GiveNotice giveNotice, NoticeFacts facts, CreditReports reports, ReportedDelivery reported) {
        this.giveNotice = giveNotice;
        this.facts = facts;
        this.reports = reports;
        this.reported = reported;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> prefill = facts.of(task.caseNo());
        reports.latestNotice(task.caseNo()).ifPresent(notice -> prefill.putAll(reported.of(notice.occasion())));
        return prefill;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.undelivered) {
            giveNotice.undelivered(task.caseNo(), form.trackingNo(), form.proofNote());
            return Routing.outcome("undelivered");
        }
        LocalDate notBefore =
                giveNotice.delivered(task.caseNo(), form.deliveredOn(), form.trackingNo(), form.proofNote());
        return Routing.outcome("delivered").on(CreditReportingProcess.REPORT_NOT_BEFORE, notBefore);
    }
}
