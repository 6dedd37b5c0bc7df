package io.recourse.agencyplacement;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What came of the cases that an agency was given in a period.
 *
 * @param placed how many cases
 * @param placedAmount what was due on them at the hand-over
 * @param contacts that it told of, made in these placements
 * @param dials the calls among them
 * @param connects calls that somebody answered
 * @param rightParty calls in which the debtor himself was spoken to
 * @param promises made while it had the cases
 * @param decided promises whose day and grace are over
 * @param kept of those, the ones paid in full
 * @param recovered what came in while it had the cases
 * @param fee what it is owed for these placements until today
 * @param breaches contacts among them that a rule forbade
 */
public record Performance(
        long placed,
        Money placedAmount,
        long contacts,
        long dials,
        long connects,
        long rightParty,
        long promises,
        long decided,
        long kept,
        Money recovered,
        Fee fee,
        long breaches) {

    /** Right party ÷ dials. */
    public Optional<String> rightPartyPerDial() {
        return percent(rightParty, dials);
    }

    /** Right party ÷ connects. */
    public Optional<String> rightPartyPerConnect() {
        return percent(rightParty, connects);
    }

    /** Kept ÷ promises whose day is over. */
    public Optional<String> keptRate() {
        return percent(kept, decided);
    }

    /** Collected ÷ placed. */
    public Optional<String> liquidation() {
        return percent(recovered.amount(), placedAmount.amount());
    }

    /** Fee ÷ collected. */
    public Optional<String> costToCollect() {
        return percent(fee.total().amount(), recovered.amount());
    }

    /** Fee ÷ cases. */
    public Optional<Money> costPerCase() {
        return placed == 0
                ? Optional.empty()
                : Optional.of(
                        new Money(fee.total().amount().divide(BigDecimal.valueOf(placed), 2, RoundingMode.HALF_UP)));
    }

    private static Optional<String> percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static Optional<String> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.movePointRight(2)
                                .divide(whole, 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %");
    }
}
