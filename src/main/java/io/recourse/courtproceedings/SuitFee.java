package io.recourse.courtproceedings;

import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the court charges for a suit that takes another route than it was filed by, by the table {@code court-fee}. */
@Component
public class SuitFee {

    private final Decisions decisions;

    SuitFee(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Empty where it is not known what was claimed. */
    public Optional<Money> of(CourtProceeding suit, String route) {
        return Optional.ofNullable(suit.known().claimed()).map(claim -> {
            Object fee = decisions
                    .ask("court-fee", Map.of("claimAmount", claim.amount(), "procedure", route))
                    .single()
                    .get("fee");
            return new Money(new BigDecimal(fee.toString()));
        });
    }

    /** What is left to pay of the fee; empty where nothing is, or nobody knows. */
    public Optional<Money> rest(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        return known.reckonedFee() == null || known.fee() == null
                ? Optional.empty()
                : Optional.of(known.reckonedFee().minus(known.fee())).filter(Money::isPositive);
    }
}
