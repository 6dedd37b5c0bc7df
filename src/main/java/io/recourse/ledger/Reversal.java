package io.recourse.ledger;

import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A payment that was taken back: money that is gone again is no performance (Civil Code 557), and from its day on the loan
 * is reckoned as though the payment had never come. What was owed on a day before it stays as it was known then.
 *
 * @param paymentRef the payment that is taken back, whole
 * @param on the day on which the money went back
 * @param reversalRef the bank's reference of the return, or the house's own; unique in an installation
 */
public record Reversal(String paymentRef, LocalDate on, String reversalRef, Reason reason) {

    private static final int LONGEST = 64;

    /** Why it was taken back. */
    public enum Reason {
        /** The bank returned it. */
        RETURNED,
        /** The payer had it charged back. */
        CHARGEBACK,
        /** It was posted to the wrong contract. */
        MISPOSTED
    }

    /** @throws Refused with code {@code reversal.ref-malformed} */
    public Reversal {
        Objects.requireNonNull(paymentRef);
        Objects.requireNonNull(on);
        Objects.requireNonNull(reason);
        if (reversalRef == null || reversalRef.isBlank() || reversalRef.length() > LONGEST) {
            throw new Refused("reversal.ref-malformed", LONGEST);
        }
    }
}
