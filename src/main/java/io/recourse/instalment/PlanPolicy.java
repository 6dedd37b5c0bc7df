package io.recourse.instalment;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code instalment-policy} what may be agreed, and by whom. */
@Component
class PlanPolicy {

    /**
     * The limits for a case.
     *
     * @param approver the group that must approve; {@code none} for nobody
     */
    record Limits(
            boolean allowed,
            int maxTermMonths,
            BigDecimal minDownPaymentShare,
            BigDecimal maxWaiverShare,
            String approver,
            int graceDays,
            String why) {

        Money minDownPayment(Money debt) {
            return share(debt, minDownPaymentShare, RoundingMode.UP);
        }

        Money maxWaiver(Money debt) {
            return share(debt, maxWaiverShare, RoundingMode.DOWN);
        }

        private static Money share(Money debt, BigDecimal share, RoundingMode mode) {
            return new Money(debt.amount().multiply(share).setScale(2, mode));
        }
    }

    private final Decisions decisions;
    private final Plans plans;

    PlanPolicy(Decisions decisions, Plans plans) {
        this.decisions = decisions;
        this.plans = plans;
    }

    Limits limits(CaseNo caseNo, String product, PlanTerms terms) {
        Decisions.Answer answer = decisions.ask(
                "instalment-policy",
                Map.of(
                        "product", product,
                        "amount", terms.debt().amount(),
                        "termMonths", terms.instalments(),
                        "downPaymentShare", terms.downPaymentShare(),
                        "waiverShare", terms.waiverShare(),
                        "priorBreaches", plans.breaches(caseNo)));
        Map<String, Object> row = answer.single();
        return new Limits(
                Boolean.TRUE.equals(row.get("allowed")),
                ((Number) row.get("maxTermMonths")).intValue(),
                new BigDecimal(row.get("minDownPaymentShare").toString()),
                new BigDecimal(row.get("maxWaiverShare").toString()),
                (String) row.get("approver"),
                ((Number) row.get("graceDays")).intValue(),
                answer.why());
    }
}
