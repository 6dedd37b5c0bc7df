package io.recourse.creditreporting.process;

import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CreditDispute;
import io.recourse.creditreporting.CreditDisputes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The dispute in hand as its forms show it. */
@Component
class DisputeFacts {

    private final CreditDisputes disputes;
    private final DocumentPages pages;

    DisputeFacts(CreditDisputes disputes, DocumentPages pages) {
        this.disputes = disputes;
        this.pages = pages;
    }

    /** The last working day on which an answer is in time. */
    Optional<LocalDate> lastDay(CaseNo caseNo) {
        return disputes.inHand(caseNo).map(CreditDispute::workingAnswerBy);
    }

    Map<String, Object> of(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        disputes.inHand(caseNo).ifPresent(dispute -> add(dispute, facts));
        return facts;
    }

    private void add(CreditDispute dispute, Map<String, Object> facts) {
        facts.put("reportedOn", dispute.report().reportedOn().toString());
        facts.put("reportedAmount", dispute.report().amount().display());
        facts.put("reportedDays", dispute.report().daysPastDue());
        facts.put("disputedOn", dispute.receivedOn().toString());
        facts.put("disputeSource", source(dispute));
        facts.put("disputed", dispute.what());
        facts.put("answerBy", dispute.answerBy().toString());
        facts.put("workingAnswerBy", dispute.workingAnswerBy().toString());
        if (dispute.verification() != null) {
            facts.put("verifiedBy", dispute.verification().by().id());
            facts.put("finding", dispute.verification().finding());
        }
        if (dispute.documentId() != null) {
            facts.putAll(pages.of(dispute.documentId()));
        }
        if (dispute.decision() != null) {
            facts.put("returnReason", dispute.decision().returnReason());
            facts.put("returnedBy", dispute.decision().by().id());
        }
    }

    private static String source(CreditDispute dispute) {
        return switch (dispute.source()) {
            case DEBTOR -> "借款人 / the debtor";
            case BUREAU -> "征信机构 / the credit bureau (" + dispute.bureauRef() + ")";
            case PBOC -> "投诉 / complaint: " + dispute.authority().name() + " (" + dispute.bureauRef() + ")";
        };
    }
}
