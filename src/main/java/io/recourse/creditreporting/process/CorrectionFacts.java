package io.recourse.creditreporting.process;

import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CreditCorrection;
import io.recourse.creditreporting.CreditCorrections;
import io.recourse.creditreporting.CreditReport;
import io.recourse.creditreporting.ToldMonth;
import io.recourse.creditreporting.ToldToBureau;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The correction in hand as its forms show it. */
@Component
class CorrectionFacts {

    private final CreditCorrections corrections;
    private final ToldToBureau told;
    private final DocumentPages pages;

    CorrectionFacts(CreditCorrections corrections, ToldToBureau told, DocumentPages pages) {
        this.corrections = corrections;
        this.told = told;
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

    /** The same, and to begin with what was told of each month, or was stated before the correction was returned. */
    Map<String, Object> withStatement(CaseNo caseNo) {
        Map<String, Object> facts = of(caseNo);
        corrections.inHand(caseNo).ifPresent(correction -> {
            CreditCorrection.Statement statement = correction.statement();
            facts.put("correctMonths", MonthLines.of(told.months(correction.report()), statement));
            if (statement != null) {
                facts.put("outcome", outcome(statement.kind()));
                facts.put("finding", statement.finding());
            }
        });
        return facts;
    }

    /** The month that is amended where a form names none: the only one that was told, or that of the approval. */
    YearMonth month(CaseNo caseNo) {
        CreditReport report =
                corrections.inHand(caseNo).map(CreditCorrection::report).orElseThrow();
        List<ToldMonth> months = told.months(report);
        return months.size() == 1 ? months.get(0).month() : YearMonth.from(report.reportedOn());
    }

    private static String outcome(CreditCorrection.Kind kind) {
        return switch (kind) {
            case DELETION -> "deletion";
            case ACCOUNT_DELETION -> "accountDeletion";
            case AMENDMENT -> "amendment";
        };
    }

    private String toldMonths(CreditReport report) {
        List<ToldMonth> months = told.months(report);
        return months.isEmpty()
                ? "尚未报送，更正 " + YearMonth.from(report.reportedOn()) + " / nothing yet: amend "
                        + YearMonth.from(report.reportedOn())
                : months.stream()
                        .map(month -> "- " + month.month().atEndOfMonth() + " · "
                                + month.amount().display() + " · 逾期" + month.daysPastDue() + "天 / "
                                + month.daysPastDue() + " days past due")
                        .collect(Collectors.joining("\n"));
    }

    private void add(CreditCorrection correction, Map<String, Object> facts) {
        CreditReport report = correction.report();
        facts.put("reportedOn", report.reportedOn().toString());
        facts.put("reportedAmount", report.amount().display());
        facts.put("reportedDays", report.daysPastDue());
        facts.put("toldMonths", toldMonths(report));
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
