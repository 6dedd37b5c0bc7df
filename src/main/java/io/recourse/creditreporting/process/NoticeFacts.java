package io.recourse.creditreporting.process;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CreditReports;
import io.recourse.creditreporting.ReportDebt;
import io.recourse.creditreporting.ReportingConsent;
import io.recourse.creditreporting.SentNotice;
import io.recourse.mailing.Tracking;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The notice in hand, and what would be reported on it, as the forms of this stage show them. */
@Component
class NoticeFacts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CreditReports reports;
    private final ReportDebt reportDebt;
    private final ReportingConsent consent;
    private final CaseFiles caseFiles;
    private final DocumentPages pages;
    private final Tracking tracking;

    NoticeFacts(
            CreditReports reports,
            ReportDebt reportDebt,
            ReportingConsent consent,
            CaseFiles caseFiles,
            DocumentPages pages,
            Tracking tracking) {
        this.reports = reports;
        this.reportDebt = reportDebt;
        this.consent = consent;
        this.caseFiles = caseFiles;
        this.pages = pages;
        this.tracking = tracking;
    }

    Map<String, Object> of(CaseNo caseNo) {
        CaseFile file = caseFiles.of(caseNo);
        Map<String, Object> facts = new HashMap<>();
        facts.put("reportAmount", file.balance().loanDue().display());
        facts.put("repaymentState", reportDebt.repaymentState(file.balance().daysPastDue()));
        facts.put("creditConsent", consent.of(caseNo).name());
        facts.put("sentTo", file.debtor().fullAddress());
        reports.latestNotice(caseNo).ifPresent(notice -> add(notice, facts));
        return facts;
    }

    private void add(SentNotice notice, Map<String, Object> facts) {
        facts.putAll(pages.of(notice.documentId()));
        facts.put("sentBy", "EMS");
        facts.put("sentOn", notice.sentAt().atZone(ZONE).toLocalDate().toString());
        tracking.of(notice.occasion()).ifPresent(posted -> {
            facts.put("sentOn", posted.postedOn().toString());
            facts.put("trackingNo", posted.trackingNo());
        });
        if (notice.deliveredOn() != null) {
            facts.put("noticeDeliveredOn", notice.deliveredOn().toString());
            facts.put("reportNotBefore", notice.notBefore().toString());
        }
    }
}
