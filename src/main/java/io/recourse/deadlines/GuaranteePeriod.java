package io.recourse.deadlines;

import io.recourse.common.Policy;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The time in which a guarantor can be held liable (保证期间). Nothing interrupts or suspends it, and a longer loan term
 * without the guarantor's written consent leaves it where it was (CC 692, 695). "Until all is paid" counts as no
 * agreement (担保解释 32), and so does an agreed end not after the debt's own due date (CC 692).
 */
@Component
public class GuaranteePeriod {

    private final Policy policy;
    private final LegalPeriods periods;

    GuaranteePeriod(Policy policy, LegalPeriods periods) {
        this.policy = policy;
        this.periods = periods;
    }

    /**
     * The period where contract and guarantor agreed on none.
     *
     * @param dueOn the due date of the guaranteed debt that the guarantor agreed to
     */
    public PeriodEnd ofDebtDue(LocalDate dueOn) {
        return periods.months(dueOn, policy.count("guarantee-months", dueOn));
    }

    /**
     * The period that ends on an agreed day.
     *
     * @param agreedEnd as written in the guarantee
     */
    public PeriodEnd agreed(LocalDate dueOn, LocalDate agreedEnd) {
        return agreedEnd.isAfter(dueOn) ? periods.endingOn(agreedEnd) : ofDebtDue(dueOn);
    }
}
