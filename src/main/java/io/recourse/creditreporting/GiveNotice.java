package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.PostLetter;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.contact.Purpose;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the debtor by letter what will be reported of him, and keeps the proof that the letter arrived. */
@Component
@Transactional
public class GiveNotice {

    private final CreditReports reports;
    private final CaseFiles caseFiles;
    private final ReportingPolicy policy;
    private final Documents documents;
    private final PostLetter postLetter;
    private final WorkingCalendar calendar;
    private final Policy values;
    private final Clock clock;

    GiveNotice(
            CreditReports reports,
            CaseFiles caseFiles,
            ReportingPolicy policy,
            Documents documents,
            PostLetter postLetter,
            WorkingCalendar calendar,
            Policy values,
            Clock clock) {
        this.reports = reports;
        this.caseFiles = caseFiles;
        this.policy = policy;
        this.documents = documents;
        this.postLetter = postLetter;
        this.calendar = calendar;
        this.values = values;
        this.clock = clock;
    }

    /** Drafts the prior notice and hands it to the post. */
    public void send(CaseNo caseNo) {
        CaseFile file = caseFiles.of(caseNo);
        int waitingDays = policy.of(file).waitingDays();
        LocalDate announced = calendar.plusWorkingDays(
                        file.asOf(), waitingDays + values.count("post-transit-working-days", file.asOf()))
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
        postLetter.post(file, Purpose.PRIOR_NOTICE, notice.occasion(), "credit-reporting/messages/cover", document);
    }

    /**
     * The notice arrived; its waiting time runs from then.
     *
     * @return the first day on which the report may be made
     * @throws InvalidFields for deliveredOn or trackingNo
     */
    public LocalDate delivered(CaseNo caseNo, LocalDate on, String trackingNo, String proofNote) {
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
    public void undelivered(CaseNo caseNo, String trackingNo, String proofNote) {
        reports.save(reports.noticeInHand(caseNo).undelivered(trackingNo, proofNote));
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
}
