package io.recourse.courtproceedings;

import io.recourse.common.Money;
import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Interest for the delay of a judgment debt (迟延履行期间加倍利息, CPL 264). */
@Component
public class DoubleInterest {

    private final Policy policy;

    DoubleInterest(Policy policy) {
        this.policy = policy;
    }

    /**
     * The additional part: amount × daily rate × days after the last day to perform, until payment.
     *
     * @param amount the judgment's money without its ordinary interest (法释〔2014〕8号 art. 1)
     * @param performBy the last day to perform
     * @return zero until then
     */
    public Money of(Money amount, LocalDate performBy, LocalDate until) {
        long days = Math.max(0, ChronoUnit.DAYS.between(performBy, until));
        BigDecimal rate = policy.value("double-interest-daily-rate", until);
        return new Money(amount.amount()
                .multiply(rate)
                .multiply(BigDecimal.valueOf(days))
                .setScale(2, RoundingMode.HALF_UP));
    }
}
