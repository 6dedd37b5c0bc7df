package io.recourse.documents;

import java.math.BigDecimal;

/**
 * A yearly rate of interest.
 *
 * @param yearly as a fraction: 0.18 is 18 % a year
 */
public record Rate(BigDecimal yearly) {

    public static Rate of(String yearly) {
        return new Rate(new BigDecimal(yearly));
    }

    /** In per cent without needless zeros: {@code 15.4%}. */
    public String percent() {
        BigDecimal percent = yearly.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
    }

    @Override
    public String toString() {
        return percent();
    }
}
