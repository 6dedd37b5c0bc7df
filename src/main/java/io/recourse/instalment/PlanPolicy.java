package io.recourse.instalment;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code instalment-policy} what may be agreed, and by whom. */
@Component
class PlanPolicy {

    /**
     * The limits for a case.
     *
     * @param maxDeferralMonths for how many months nothing need be paid at first
     * @param maxIncomeShare which share of a month's stated income an instalment may take
     * @param approver the group that must approve; {@code none} for nobody
     */
    record Limits(
            boolean allowed,
            int maxTermMonths,
            BigDecimal minDownPaymentShare,
            BigDecimal maxWaiverShare,
            int maxDeferralMonths,
            BigDecimal maxIncomeShare,
            String approver,
            int graceDays,
            String why) {

        Money minDownPayment(Money debt) {
            return share(debt, minDownPaymentShare, RoundingMode.UP);
        }

        Money maxWaiver(Money debt) {
            return share(debt, maxWaiverShare, RoundingMode.DOWN);
        }

        Money maxInstalment(Money monthlyIncome) {
            return share(monthlyIncome, maxIncomeShare, RoundingMode.DOWN);
        }

        private static Money share(Money whole, BigDecimal share, RoundingMode mode) {
            return new Money(whole.amount().multiply(share).setScale(2, mode));
        }
    }

    private final Decisions decisions;
    private final Plans plans;
    private final Clock clock;

    PlanPolicy(Decisions decisions, Plans plans, Clock clock) {
        this.decisions = decisions;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param monthlyIncome what the debtor says he earns; null where he did not say */
    Limits limits(CaseNo caseNo, String product, PlanTerms terms, Money monthlyIncome) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("product", product);
        inputs.put("amount", terms.debt().amount());
        inputs.put("termMonths", terms.instalments());
        inputs.put("downPaymentShare", terms.downPaymentShare());
        inputs.put("waiverShare", terms.waiverShare());
        inputs.put("priorBreaches", plans.breaches(caseNo));
        inputs.put("kind", terms.shape().kind().name());
        inputs.put("deferralMonths", terms.deferredMonths(today));
        inputs.put("lastsMonths", terms.lastsMonths(today));
        inputs.put("incomeShare", incomeShare(terms, monthlyIncome));
        inputs.put("priorReplacements", plans.replacements(caseNo));
        Decisions.Answer answer = decisions.ask("instalment-policy", inputs);
        Map<String, Object> row = answer.single();
        return new Limits(
                Boolean.TRUE.equals(row.get("allowed")),
                count(row, "maxTermMonths"),
                fraction(row, "minDownPaymentShare"),
                fraction(row, "maxWaiverShare"),
                count(row, "maxDeferralMonths"),
                fraction(row, "maxIncomeShare"),
                (String) row.get("approver"),
                count(row, "graceDays"),
                answer.why());
    }

    private static BigDecimal incomeShare(PlanTerms terms, Money monthlyIncome) {
        return monthlyIncome == null
                ? null
                : terms.dearestInstalment().amount().divide(monthlyIncome.amount(), 6, RoundingMode.UP);
    }

    private static int count(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }

    private static BigDecimal fraction(Map<String, Object> row, String column) {
        return new BigDecimal(row.get(column).toString());
    }
}
