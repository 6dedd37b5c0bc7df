package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a court charges, by the tables {@code court-fee}, {@code preservation-fee} and {@code execution-fee} (诉讼费用交纳办法 13–16). */
@Component
public class CourtFees {

    private final Decisions decisions;

    CourtFees(Decisions decisions) {
        this.decisions = decisions;
    }

    public Money of(Money claim, Route route) {
        Object fee = decisions
                .ask("court-fee", Map.of("claimAmount", claim.amount(), "procedure", route.name()))
                .single()
                .get("fee");
        return new Money(new BigDecimal(fee.toString()));
    }

    /** @param amount to be preserved; what is paid in advance for it */
    public Money preservation(Money amount) {
        return byAmount("preservation-fee", amount);
    }

    /** @param amount to be executed; what the court takes from the debtor once it is */
    public Money execution(Money amount) {
        return byAmount("execution-fee", amount);
    }

    private Money byAmount(String table, Money amount) {
        Object fee =
                decisions.ask(table, Map.of("amount", amount.amount())).single().get("fee");
        return new Money(new BigDecimal(fee.toString()));
    }
}
