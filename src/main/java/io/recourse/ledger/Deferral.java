package io.recourse.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Time that the lender grants (延期, Civil Code 678): what is overdue may wait, and what accrues on its principal meanwhile
 * is agreed. The contract's own instalments, and the interest in them, fall due as before.
 *
 * @param from the first day that counts: the day after it was granted (Civil Code 201)
 * @param until the last day; the day before {@code from} where it was taken back at once
 */
public record Deferral(LocalDate from, LocalDate until, Interest interest) {

    /** What accrues on overdue principal in the days of a deferral. */
    public enum Interest {
        /** Nothing. */
        NONE,
        /** Interest at the contract's rate, within the cap, and no penalty interest. */
        CONTRACT,
        /** Penalty interest as without a deferral. */
        AS_BEFORE;

        /** The annual rate in the place of penalty interest; none where that goes on. */
        Optional<BigDecimal> rate(LoanTerms terms, BigDecimal cap) {
            return switch (this) {
                case NONE -> Optional.of(BigDecimal.ZERO);
                case CONTRACT -> Optional.of(terms.annualRate().min(cap));
                case AS_BEFORE -> Optional.empty();
            };
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The days after which another rate counts. */
    Stream<LocalDate> turns() {
        return interest == Interest.AS_BEFORE || until.isBefore(from)
                ? Stream.empty()
                : Stream.of(from.minusDays(1), until);
    }
}
