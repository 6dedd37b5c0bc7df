package io.recourse.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A figure of recovery: one that is counted, or a part of another. Its formula is the message {@code recovery.formula.*}. */
public enum Figure {
    CASES(Kind.COUNT),
    PLACED(Kind.MONEY),
    RECOVERED(Kind.MONEY),
    RECOVERY_RATE(Kind.SHARE, RECOVERED, PLACED),
    COST(Kind.MONEY),
    COST_TO_COLLECT(Kind.SHARE, COST, RECOVERED),
    COST_PER_CASE(Kind.MONEY, COST, CASES),
    CURED(Kind.COUNT),
    CURE_RATE(Kind.SHARE, CURED, CASES),
    CURE_DAYS(Kind.DAYS),
    DAYS_TO_CURE(Kind.DAYS, CURE_DAYS, CURED),
    OPENING(Kind.MONEY),
    ROLLED(Kind.MONEY),
    ROLL_RATE(Kind.SHARE, ROLLED, OPENING),
    PLANS(Kind.COUNT),
    RUNNING(Kind.COUNT),
    KEPT(Kind.COUNT),
    BROKEN(Kind.COUNT),
    ENDED(Kind.COUNT),
    KEPT_RATE(Kind.SHARE, KEPT, ENDED),
    LETTERS(Kind.COUNT),
    DELIVERED(Kind.COUNT),
    DELIVERY_RATE(Kind.SHARE, DELIVERED, LETTERS),
    ANSWERED(Kind.COUNT),
    ANSWER_RATE(Kind.SHARE, ANSWERED, DELIVERED),
    SUITS(Kind.COUNT),
    JUDGED(Kind.COUNT),
    JUDGED_RATE(Kind.SHARE, JUDGED, SUITS),
    ADJUDGED(Kind.MONEY),
    PAID_OF_JUDGED(Kind.MONEY),
    ADJUDGED_RATE(Kind.SHARE, PAID_OF_JUDGED, ADJUDGED),
    /** Cases whose debt the ledger has not reckoned yet. */
    UNRECKONED(Kind.COUNT);

    /** How a figure is written. */
    enum Kind {
        COUNT("#,##0", 0),
        MONEY("¥#,##0.00", 2),
        SHARE("#,##0.# '%'", 6),
        DAYS("#,##0.0", 1);

        private final String pattern;
        private final int decimals;

        Kind(String pattern, int decimals) {
            this.pattern = pattern;
            this.decimals = decimals;
        }

        /** The same as Excel writes it, which takes a share for a fraction. */
        String inExcel() {
            return this == SHARE ? "0.0%" : pattern;
        }

        int decimals() {
            return decimals;
        }
    }

    private final Kind kind;
    private final Figure part;
    private final Figure whole;

    Figure(Kind kind) {
        this(kind, null, null);
    }

    Figure(Kind kind, Figure part, Figure whole) {
        this.kind = kind;
        this.part = part;
        this.whole = whole;
    }

    Kind kind() {
        return kind;
    }

    boolean isRatio() {
        return part != null;
    }

    Figure part() {
        return part;
    }

    Figure whole() {
        return whole;
    }

    /** As people read it: {@code ¥1,050.00}, {@code 6.4 %}. */
    String display(BigDecimal value) {
        DecimalFormat format = new DecimalFormat(kind.pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(kind == Kind.SHARE ? value.movePointRight(2) : value);
    }

    /** As files write it: no thousands separators and no currency. */
    String plain(BigDecimal value) {
        return kind == Kind.SHARE
                ? display(value)
                : value.setScale(kind.decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
