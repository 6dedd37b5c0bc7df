package io.recourse.agencyplacement;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an agency is owed for some of its work, by its parts. */
public record Fee(Money months, Money serviceLevel, Money share) {

    public static final Fee NONE = new Fee(Money.ZERO, Money.ZERO, Money.ZERO);

    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    public Money total() {
        return months.plus(serviceLevel).plus(share);
    }

    Fee plus(Fee other) {
        return new Fee(months.plus(other.months), serviceLevel.plus(other.serviceLevel), share.plus(other.share));
    }

    /**
     * What one placement costs in a period. A month that begins with the hand-over is paid on its first day, the service
     * level on the day of the first contact, a share on the day of the payment; each by the terms of that day, the service
     * level by those of the hand-over.
     */
    static Fee of(PlacementWork work, List<FeeTerms> terms, LocalDate from, LocalDate to) {
        LocalDate last = work.lastDay() == null || work.lastDay().isAfter(to) ? to : work.lastDay();
        Money months = Money.ZERO;
        LocalDate begins = work.handedOverOn();
        for (int month = 1; !begins.isAfter(last); month++) {
            if (!begins.isBefore(from)) {
                months = months.plus(on(terms, begins).map(FeeTerms::caseMonth).orElse(Money.ZERO));
            }
            begins = work.handedOverOn().plusMonths(month);
        }
        Money serviceLevel = isWithin(work.firstContact(), from, to)
                ? on(terms, work.handedOverOn())
                        .filter(agreed -> work.reached(agreed.serviceDays()))
                        .map(FeeTerms::serviceLevel)
                        .orElse(Money.ZERO)
                : Money.ZERO;
        Money share = work.payments().stream()
                .filter(payment -> isWithin(payment.on(), from, to))
                .map(payment -> on(terms, payment.on())
                        .map(agreed -> new Money(payment.amount()
                                .amount()
                                .multiply(agreed.recoveryShare())
                                .multiply(PERCENT)))
                        .orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        return new Fee(months, serviceLevel, share);
    }

    private static Optional<FeeTerms> on(List<FeeTerms> terms, LocalDate day) {
        return terms.stream()
                .filter(agreed -> !agreed.validFrom().isAfter(day))
                .max(Comparator.comparing(FeeTerms::validFrom));
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
