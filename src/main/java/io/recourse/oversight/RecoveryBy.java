package io.recourse.oversight;

import static io.recourse.oversight.Figure.*;

import java.util.List;
import java.util.stream.Stream;

/** The tables of recovery, each with its figures in their order. */
public enum RecoveryBy {
    /** Cases by the month in which they were placed. */
    COHORT(
            CASES,
            PLACED,
            RECOVERED,
            RECOVERY_RATE,
            COST,
            COST_TO_COLLECT,
            COST_PER_CASE,
            CURED,
            CURE_RATE,
            DAYS_TO_CURE),
    /** The same, each time that a case entered a stage. */
    STAGE(
            CASES,
            PLACED,
            RECOVERED,
            RECOVERY_RATE,
            COST,
            COST_TO_COLLECT,
            COST_PER_CASE,
            CURED,
            CURE_RATE,
            DAYS_TO_CURE),
    /** Months of cases by the bucket in which they began. */
    ROLL(CASES, OPENING, ROLLED, ROLL_RATE, CURED, CURE_RATE),
    /** Instalment plans by the month in which they were signed. */
    PLANS(Figure.PLANS, RUNNING, KEPT, BROKEN, KEPT_RATE, RECOVERED),
    /** Demand letters by the month in which they were sent. */
    LETTERS(Figure.LETTERS, DELIVERED, DELIVERY_RATE, ANSWERED, ANSWER_RATE, RECOVERED),
    /** Suits by the month in which they were filed. */
    SUITS(Figure.SUITS, JUDGED, JUDGED_RATE, ADJUDGED, PAID_OF_JUDGED, ADJUDGED_RATE, RECOVERED);

    private final List<Figure> figures;

    RecoveryBy(Figure... figures) {
        this.figures = List.of(figures);
    }

    public List<Figure> figures() {
        return figures;
    }

    /** Whether its lines tell what was placed and what it cost. */
    boolean isOfCases() {
        return this == COHORT || this == STAGE;
    }

    /** What has to be counted, for its figures and the parts of them. */
    List<Figure> counted() {
        return figures.stream()
                .flatMap(figure -> figure.isRatio() ? Stream.of(figure.part(), figure.whole()) : Stream.of(figure))
                .filter(figure -> figure != COST)
                .distinct()
                .toList();
    }
}
