package io.recourse.oversight;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What came of some contacts.
 *
 * @param group what they have in common, as {@code SMS}, {@code 9} or {@code reminder}
 * @param contacts messages sent, calls and visits made
 * @param dials the calls among them
 * @param connects calls that somebody answered
 * @param rightParty calls in which the debtor or guarantor himself was spoken to
 * @param promises that were made in them
 * @param decided promises whose day and grace are over
 * @param kept of those, the ones paid in full
 * @param recovered money that is attributed to them
 * @param cost of the contacts: by the lender's own figures, of an agency what it is paid
 */
public record Result(
        String group,
        long contacts,
        long dials,
        long connects,
        long rightParty,
        long promises,
        long decided,
        long kept,
        Money recovered,
        Money cost) {

    private static final int DECIMALS = 1;

    static Result none(String group) {
        return new Result(group, 0, 0, 0, 0, 0, 0, 0, Money.ZERO, Money.ZERO);
    }

    Result costing(Money amount) {
        return new Result(group, contacts, dials, connects, rightParty, promises, decided, kept, recovered, amount);
    }

    Result plus(Result other) {
        return new Result(
                group,
                contacts + other.contacts,
                dials + other.dials,
                connects + other.connects,
                rightParty + other.rightParty,
                promises + other.promises,
                decided + other.decided,
                kept + other.kept,
                recovered.plus(other.recovered),
                cost.plus(other.cost));
    }

    /** Right party ÷ dials. */
    public String rightPartyPerDial() {
        return percent(BigDecimal.valueOf(rightParty), BigDecimal.valueOf(dials));
    }

    /** Right party ÷ connects. */
    public String rightPartyPerConnect() {
        return percent(BigDecimal.valueOf(rightParty), BigDecimal.valueOf(connects));
    }

    /** Kept ÷ promises whose day is over. */
    public String keptRate() {
        return percent(BigDecimal.valueOf(kept), BigDecimal.valueOf(decided));
    }

    /** Cost ÷ recovered. */
    public String costToCollect() {
        return percent(cost.amount(), recovered.amount());
    }

    /** Recovered ÷ contacts; nothing where there was none. */
    public Optional<Money> recoveredPerContact() {
        return contacts == 0
                ? Optional.empty()
                : Optional.of(
                        new Money(recovered.amount().divide(BigDecimal.valueOf(contacts), 2, RoundingMode.HALF_UP)));
    }

    /** As {@code 8 %}; empty where nothing can be divided by. */
    private static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? ""
                : part.movePointRight(2)
                                .divide(whole, DECIMALS, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %";
    }
}
