package io.recourse.creditreporting.process;

import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CreditCorrection;
import io.recourse.creditreporting.CreditCorrections;
import io.recourse.creditreporting.CreditReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The correction in hand as its forms show it. */
@Component
class CorrectionFacts {

    private final CreditCorrections corrections;
    private final DocumentPages pages;

    CorrectionFacts(CreditCorrections corrections, DocumentPages pages) {
        this.corrections = corrections;
        this.pages = pages;
    }

    /** The last working day on which an answer is in time. */
    Optional<LocalDate> lastDay(CaseNo caseNo) {
        return corrections.inHand(caseNo).map(CreditCorrection::answerBy);
    }

    Map<String, Object> of(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        corrections.inHand(caseNo).ifPresent(correction -> add(correction, facts));
        return facts;
    }

    /** The same, and what was stated before the correction was returned, to begin with. */
    Map<String, Object> withStatement(CaseNo caseNo) {
        Map<String, Object> facts = of(caseNo);
        corrections.inHand(caseNo).map(CreditCorrection::statement).ifPresent(statement -> {
            facts.put("outcome", outcome(statement.kind()));
            facts.put("finding", statement.finding());
            facts.put("correctDaysPastDue", statement.daysPastDue());
            if (statement.amount() != null) {
                facts.put("correctAmount", statement.amount().toString());
            }
        });
        return facts;
    }

    private static String outcome(CreditCorrection.Kind kind) {
        return switch (kind) {
            case DELETION -> "deletion";
            case ACCOUNT_DELETION -> "accountDeletion";
            case AMENDMENT -> "amendment";
        };
    }

    private void add(CreditCorrection correction, Map<String, Object> facts) {
        CreditReport report = correction.report();
        facts.put("reportedOn", report.reportedOn().toString());
        facts.put("reportedAmount", report.amount().display());
        facts.put("reportedDays", report.daysPastDue());
        facts.put("disputedOn", correction.disputedOn().toString());
        facts.put("answerBy", correction.answerBy().toString());
        if (correction.statement() != null) {
            facts.put("statedBy", correction.statement().by().id());
        }
        if (correction.documentId() != null) {
            facts.putAll(pages.of(correction.documentId()));
        }
        if (correction.decision() != null) {
            facts.put("returnReason", correction.decision().returnReason());
            facts.put("returnedBy", correction.decision().by().id());
        }
    }
}
