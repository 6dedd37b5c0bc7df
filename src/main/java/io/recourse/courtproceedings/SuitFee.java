package io.recourse.courtproceedings;

import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the court charges for a suit that takes another route than it was filed by, or is appealed, by the table {@code court-fee}. */
@Component
public class SuitFee {

    private static final String RULING_APPEAL = "RULING_APPEAL";

    private final Decisions decisions;

    SuitFee(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Empty where it is not known what was claimed. */
    public Optional<Money> of(CourtProceeding suit, String route) {
        return Optional.ofNullable(suit.known().claimed()).map(claim -> of(claim, route));
    }

    /**
     * Of an appeal by the lender.
     *
     * @param disputed the amount that he appeals for; null for all that was claimed and not awarded
     * @return empty where that is not known; nothing to pay against a ruling that dismisses the suit
     */
    Optional<Money> ofAppeal(CourtProceeding suit, Money disputed) {
        if (suit.known().ruling()) {
            return Optional.of(of(Money.ZERO, RULING_APPEAL));
        }
        Money claimed = suit.known().claimed();
        Money awarded =
                suit.known().amount() == null ? Money.ZERO : suit.known().amount();
        return Optional.ofNullable(disputed)
                .or(() -> Optional.ofNullable(claimed).map(claim -> claim.minus(awarded)))
                .filter(Money::isPositive)
                .map(amount -> of(amount, CourtProceeding.SECOND_INSTANCE));
    }

    private Money of(Money amount, String procedure) {
        Object fee = decisions
                .ask("court-fee", Map.of("claimAmount", amount.amount(), "procedure", procedure))
                .single()
                .get("fee");
        return new Money(new BigDecimal(fee.toString()));
    }

    /** What is left to pay of the fee; empty where nothing is, or nobody knows. */
    public Optional<Money> rest(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        return known.reckonedFee() == null || known.fee() == null
                ? Optional.empty()
                : Optional.of(known.reckonedFee().minus(known.fee())).filter(Money::isPositive);
    }
}
