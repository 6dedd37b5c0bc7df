package io.recourse.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was recovered of one group.
 *
 * @param group what it has in common: a month as {@code 2026-03}, a stage's id, or a bucket's number
 * @param sums the counted figures; one that is not there is 0
 */
public record RecoveryLine(String group, Map<Figure, BigDecimal> sums) {

    static RecoveryLine none(String group) {
        return new RecoveryLine(group, new EnumMap<>(Figure.class));
    }

    RecoveryLine with(Figure figure, BigDecimal sum) {
        Map<Figure, BigDecimal> more = new EnumMap<>(Figure.class);
        more.putAll(sums);
        more.put(figure, sum);
        return new RecoveryLine(group, more);
    }

    RecoveryLine plus(RecoveryLine other) {
        Map<Figure, BigDecimal> both = new EnumMap<>(Figure.class);
        both.putAll(sums);
        other.sums.forEach((figure, sum) -> both.merge(figure, sum, BigDecimal::add));
        return new RecoveryLine(group, both);
    }

    /** A share as a fraction; none where there is nothing to divide by. */
    public Optional<BigDecimal> value(Figure figure) {
        if (!figure.isRatio()) {
            return Optional.of(sum(figure));
        }
        BigDecimal whole = sum(figure.whole());
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(sum(figure.part()).divide(whole, figure.kind().decimals(), RoundingMode.HALF_UP));
    }

    public String display(Figure figure) {
        return value(figure).map(figure::display).orElse("–");
    }

    private BigDecimal sum(Figure figure) {
        return sums.getOrDefault(figure, BigDecimal.ZERO);
    }
}
