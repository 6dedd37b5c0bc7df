package io.recourse.ledger;

import io.recourse.common.Refused;
import java.util.Optional;

/**
 * What came of one payment that was handed in with others.
 *
 * @param refusal why, when the outcome is {@link Outcome#REFUSED}
 */
public record Receipt(Payment payment, Outcome outcome, Optional<Refused> refusal) {

    public enum Outcome {
        POSTED,
        /** The same payment was there already; nothing changed. */
        KNOWN,
        REFUSED
    }

    static Receipt of(Payment payment, Outcome outcome) {
        return new Receipt(payment, outcome, Optional.empty());
    }

    static Receipt refused(Payment payment, Refused refusal) {
        return new Receipt(payment, Outcome.REFUSED, Optional.of(refusal));
    }
}
