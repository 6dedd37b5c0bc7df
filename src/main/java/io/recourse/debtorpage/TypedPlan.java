package io.recourse.debtorpage;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposal as the debtor's sliders or fields have it.
 *
 * @param instalments how many months
 * @param downPayment in yuan, on signing
 */
record TypedPlan(Integer instalments, LocalDate firstDueOn, BigDecimal downPayment) {

    /** @throws InvalidFields for what is missing or no amount */
    TypedPlan complete() {
        List<FieldError> errors = new ArrayList<>();
        if (instalments == null || instalments < 1) {
            errors.add(FieldError.of("instalments", "form.constraint.NotNull"));
        }
        if (firstDueOn == null) {
            errors.add(FieldError.of("firstDueOn", "form.constraint.NotNull"));
        }
        if (downPayment == null || downPayment.signum() < 0 || downPayment.precision() > 14) {
            errors.add(FieldError.of("downPayment", "form.constraint.NotNull"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return this;
    }
}
