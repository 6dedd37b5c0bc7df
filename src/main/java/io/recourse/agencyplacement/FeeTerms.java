package io.recourse.agencyplacement;

import io.recourse.common.FieldError;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an agency is paid from a day on, by its contract.
 *
 * @param caseMonth for each month begun in which it has a case
 * @param serviceLevel for a case whose debtor it first contacted within the service days, without a breach of a rule
 * @param serviceDays calendar days from the hand-over
 * @param recoveryShare percent of what came in while it had the case
 * @param source the contract and its clause
 */
public record FeeTerms(
        LocalDate validFrom,
        Money caseMonth,
        Money serviceLevel,
        int serviceDays,
        BigDecimal recoveryShare,
        String source) {

    private static final BigDecimal ALL = new BigDecimal(100);
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_DAYS = 366;

    /** What is missing or wrong, by field; payment on what is recovered alone is refused (CBA 2026). */
    List<FieldError> faults() {
        List<FieldError> errors = new ArrayList<>();
        if (validFrom == null) {
            errors.add(FieldError.of("validFrom", "form.constraint.NotNull"));
        }
        if (caseMonth == null || isNegative(caseMonth.amount())) {
            errors.add(FieldError.of("caseMonth", "fee.amount-wrong"));
        }
        if (serviceLevel == null || isNegative(serviceLevel.amount())) {
            errors.add(FieldError.of("serviceLevel", "fee.amount-wrong"));
        }
        if (serviceDays < 0 || serviceDays > MOST_DAYS) {
            errors.add(FieldError.of("serviceDays", "fee.days-wrong", MOST_DAYS));
        }
        if (recoveryShare == null || isNegative(recoveryShare) || recoveryShare.compareTo(ALL) > 0) {
            errors.add(FieldError.of("recoveryShare", "fee.share-wrong"));
        }
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            errors.add(FieldError.of("source", "form.constraint.NotBlank"));
        }
        if (errors.isEmpty() && caseMonth.isZero() && serviceLevel.isZero()) {
            errors.add(
                    FieldError.of("caseMonth", recoveryShare.signum() > 0 ? "fee.on-recovery-alone" : "fee.nothing"));
        }
        return errors;
    }

    private static boolean isNegative(BigDecimal value) {
        return value.signum() < 0;
    }
}
