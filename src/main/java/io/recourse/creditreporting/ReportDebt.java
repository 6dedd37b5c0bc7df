package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports adverse information: only on a notice that is proven, after its waiting time, with a person's approval. */
@Component
@Transactional
public class ReportDebt {

    private final CreditReports reports;
    private final RecordHold recordHold;
    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final ReportingPolicy policy;
    private final Timeline timeline;
    private final Clock clock;

    ReportDebt(
            CreditReports reports,
            RecordHold recordHold,
            CaseFiles caseFiles,
            Decisions decisions,
            ReportingPolicy policy,
            Timeline timeline,
            Clock clock) {
        this.reports = reports;
        this.recordHold = recordHold;
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Asks the table {@code credit-reporting-policy}, and notes its reason when the debt may not be reported. */
    public boolean isEligible(CaseNo caseNo) {
        ReportingPolicy.Ruling ruling = policy.of(caseFiles.of(caseNo));
        if (!ruling.isEligible()) {
            timeline.record(caseNo, "report-not-eligible", Actor.SYSTEM, Map.of("why", ruling.why()));
        }
        return ruling.isEligible();
    }

    /**
     * The debt may be reported today: the notice is proven, its waiting time over, and nothing has changed meanwhile that
     * speaks against it, as a payment, a dispute or the end of limitation.
     *
     * @throws Refused with code {@code notice.not-proven}, {@code notice.waiting}, {@code report.not-eligible} or
     *     {@code report.held}
     */
    @Transactional(readOnly = true)
    public void requireReportable(CaseNo caseNo) {
        requireReportable(reports.noticeInHand(caseNo), caseFiles.of(caseNo));
    }

    /** The rule that would hold the record of the report back, with its article; none where it may go. */
    @Transactional(readOnly = true)
    public Optional<String> heldBy(CaseNo caseNo) {
        return recordHold.source(caseNo);
    }

    private void requireReportable(SentNotice notice, CaseFile file) {
        notice.requireReportable(LocalDate.now(clock));
        ReportingPolicy.Ruling ruling = policy.of(file);
        if (!ruling.isEligible()) {
            throw new Refused("report.not-eligible", notice.caseNo(), ruling.why());
        }
        recordHold.requireFree(notice.caseNo());
    }

    /**
     * Reports the debt as it stands today.
     *
     * @param approvedBy who approved it
     * @throws Refused as {@link #requireReportable(CaseNo)} has it
     */
    public void report(CaseNo caseNo, Actor approvedBy) {
        LocalDate today = LocalDate.now(clock);
        SentNotice notice = reports.noticeInHand(caseNo);
        CaseFile file = caseFiles.of(caseNo);
        requireReportable(notice, file);
        CreditReport report = new CreditReport(
                UUID.randomUUID(),
                caseNo,
                notice.id(),
                file.balance().loanDue(),
                file.balance().daysPastDue(),
                repaymentState(file.balance().daysPastDue()),
                approvedBy,
                today);
        reports.add(report, notice.notBefore());
        timeline.record(
                caseNo,
                "debt-reported",
                approvedBy,
                Map.of("amount", report.amount().display(), "state", report.repaymentState()));
    }

    /** The 二代征信 repayment state of the days past due, by the table {@code repayment-state}. */
    @Transactional(readOnly = true)
    public String repaymentState(int daysPastDue) {
        return (String) decisions
                .ask(
                        "repayment-state",
                        Map.of(
                                "course",
                                (daysPastDue > 0 ? CourseOfMonth.OVERDUE : CourseOfMonth.PAID).name(),
                                "daysPastDue",
                                daysPastDue))
                .single()
                .get("state");
    }
}
