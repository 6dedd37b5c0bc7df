package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.PlanStanding;
import io.recourse.contact.Purpose;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.documents.MessageTexts;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports adverse information: notice first, proof of its arrival, waiting time, a person's approval, then the report. */
@Component
@Transactional
public class ReportDebt {

    private final CreditReports reports;
    private final RecordHold recordHold;
    private final CaseFiles caseFiles;
    private final PlanStanding plans;
    private final ReportingConsent consent;
    private final Decisions decisions;
    private final Documents documents;
    private final Dispatch dispatch;
    private final MessageTexts texts;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final Timeline timeline;
    private final Clock clock;

    ReportDebt(
            CreditReports reports,
            RecordHold recordHold,
            CaseFiles caseFiles,
            PlanStanding plans,
            ReportingConsent consent,
            Decisions decisions,
            Documents documents,
            Dispatch dispatch,
            MessageTexts texts,
            WorkingCalendar calendar,
            Policy policy,
            Timeline timeline,
            Clock clock) {
        this.reports = reports;
        this.recordHold = recordHold;
        this.caseFiles = caseFiles;
        this.plans = plans;
        this.consent = consent;
        this.decisions = decisions;
        this.documents = documents;
        this.dispatch = dispatch;
        this.texts = texts;
        this.calendar = calendar;
        this.policy = policy;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Asks the table {@code credit-reporting-policy}, and notes its reason when the debt may not be reported. */
    public boolean isEligible(CaseNo caseNo) {
        Decisions.Answer answer = policy(caseFiles.of(caseNo));
        boolean eligible = isEligible(answer);
        if (!eligible) {
            timeline.record(caseNo, "report-not-eligible", Actor.SYSTEM, Map.of("why", answer.why()));
        }
        return eligible;
    }

    /** Drafts the prior notice and hands it to the post. */
    public void sendNotice(CaseNo caseNo) {
        CaseFile file = caseFiles.of(caseNo);
        int waitingDays = ((Number) policy(file).single().get("waitingDays")).intValue();
        LocalDate announced = calendar.plusWorkingDays(
                        file.asOf(), waitingDays + policy.count("post-transit-working-days", file.asOf()))
                .date()
                .plusDays(1);
        Document document = documents.draft(caseNo, priorNotice(file, announced), Actor.SYSTEM);
        SentNotice notice = new SentNotice(
                UUID.randomUUID(),
                caseNo,
                NoticeStatus.SENT,
                document.id().value(),
                file.balance().loanDue(),
                waitingDays,
                announced,
                clock.instant(),
                null,
                null,
                null,
                null,
                0);
        reports.add(notice);
        MessageTexts.Filled cover = texts.fill(
                "credit-reporting/messages/cover",
                Map.of(
                        "lenderName",
                        file.lender().name(),
                        "debtorName",
                        file.debtor().name()));
        dispatch.queue(new Message(
                caseNo,
                Channel.POST,
                Purpose.PRIOR_NOTICE,
                notice.occasion(),
                file.debtor().fullAddress() + " " + file.debtor().name(),
                cover.subject(),
                cover.body(),
                notice.documentId()));
    }

    /**
     * The notice arrived; its waiting time runs from then.
     *
     * @return the first day on which the report may be made
     * @throws InvalidFields for deliveredOn or trackingNo
     */
    public LocalDate noticeDelivered(CaseNo caseNo, LocalDate on, String trackingNo, String proofNote) {
        SentNotice notice = reports.noticeInHand(caseNo);
        if (on == null || on.isBefore(notice.sentAt().atZone(clock.getZone()).toLocalDate())) {
            throw new InvalidFields(List.of(FieldError.of("deliveredOn", "notice.delivered-before-sent")));
        }
        if (trackingNo == null) {
            throw new InvalidFields(List.of(FieldError.of("trackingNo", "notice.proof-missing")));
        }
        LocalDate waited =
                calendar.plusWorkingDays(on, notice.waitingDays()).date().plusDays(1);
        LocalDate notBefore = waited.isBefore(notice.announcedFor()) ? notice.announcedFor() : waited;
        reports.save(notice.delivered(on, trackingNo, proofNote, notBefore));
        return notBefore;
    }

    /** The notice came back: nothing may be reported on it. */
    public void noticeUndelivered(CaseNo caseNo, String trackingNo, String proofNote) {
        reports.save(reports.noticeInHand(caseNo).undelivered(trackingNo, proofNote));
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

    private void requireReportable(SentNotice notice, CaseFile file) {
        notice.requireReportable(LocalDate.now(clock));
        if (!isEligible(policy(file))) {
            throw new Refused("report.not-eligible", notice.caseNo());
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

    private static PriorNotice priorNotice(CaseFile file, LocalDate announced) {
        return new PriorNotice(
                file.lenderLetterhead(),
                "征告字 " + file.caseNo(),
                file.asOf(),
                file.recipient(),
                file.loanFacts(),
                file.loanDue(),
                CreditReport.DATABASE,
                announced,
                file.channels());
    }

    private static boolean isEligible(Decisions.Answer answer) {
        return Boolean.TRUE.equals(answer.single().get("eligible"));
    }

    private Decisions.Answer policy(CaseFile file) {
        return decisions.ask(
                "credit-reporting-policy",
                Map.of(
                        "product", file.legalCase().product(),
                        "daysPastDue", file.balance().daysPastDue(),
                        "disputed", file.legalCase().status() == CaseStatus.ON_HOLD,
                        "planActive", plans.isKept(file.caseNo()),
                        "barred", file.isBarred(),
                        "amount", file.balance().loanDue().amount(),
                        "consent", consent.of(file.caseNo()).name()));
    }
}
