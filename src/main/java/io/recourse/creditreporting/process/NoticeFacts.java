package io.recourse.creditreporting.process;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CreditReports;
import io.recourse.creditreporting.ReportDebt;
import io.recourse.creditreporting.ReportingConsent;
import io.recourse.creditreporting.ReportingPolicy;
import io.recourse.creditreporting.SentNotice;
import io.recourse.mailing.Tracking;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The notice in hand, and what would be reported on it, as the forms of this stage show them. */
@Component
class NoticeFacts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CreditReports reports;
    private final ReportDebt reportDebt;
    private final ReportingPolicy policy;
    private final ReportingConsent consent;
    private final CaseFiles caseFiles;
    private final DocumentPages pages;
    private final Tracking tracking;
    private final MessageSource messages;

    NoticeFacts(
            CreditReports reports,
            ReportDebt reportDebt,
            ReportingPolicy policy,
            ReportingConsent consent,
            CaseFiles caseFiles,
            DocumentPages pages,
            Tracking tracking,
            MessageSource messages) {
        this.reports = reports;
        this.reportDebt = reportDebt;
        this.policy = policy;
        this.consent = consent;
        this.caseFiles = caseFiles;
        this.pages = pages;
        this.tracking = tracking;
        this.messages = messages;
    }

    Map<String, Object> of(CaseNo caseNo) {
        CaseFile file = caseFiles.of(caseNo);
        Map<String, Object> facts = new HashMap<>();
        facts.put("reportAmount", file.balance().loanDue().display());
        facts.put("repaymentState", reportDebt.repaymentState(file.balance().daysPastDue()));
        facts.put("creditConsent", consent.of(caseNo).name());
        facts.put("sentTo", file.debtor().fullAddress());
        facts.put("policyRules", policy.rules(file).stream().map(this::line).collect(Collectors.joining("\n")));
        reportDebt.heldBy(caseNo).ifPresent(rule -> facts.put("recordHold", rule));
        reports.latestNotice(caseNo).ifPresent(notice -> add(notice, facts));
        return facts;
    }

    private String line(ReportingPolicy.Rule rule) {
        String key = rule.stops() ? "report.rule-stops" : "report.rule-passed";
        return "- **" + messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH) + "** " + rule.source();
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
