package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a court charges for a claim, by the table {@code court-fee} (诉讼费用交纳办法 13–16). */
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
}
