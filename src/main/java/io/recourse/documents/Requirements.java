package io.recourse.documents;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a document must contain before it may exist. A record's constructor states it; all gaps are named at once. */
public final class Requirements {

    private final List<FieldError> errors = new ArrayList<>();

    /** The component holds text or a value. */
    public Requirements given(String field, Object value) {
        boolean missing = value == null || (value instanceof String text && text.isBlank());
        return holds(field, !missing, "document.required");
    }

    /** The list has an entry. */
    public Requirements some(String field, List<?> values) {
        return holds(field, values != null && !values.isEmpty(), "document.required");
    }

    /** The amount is above zero. */
    public Requirements positive(String field, Money amount) {
        return holds(field, amount != null && amount.isPositive(), "document.amount-required");
    }

    /** The parts add up to the total. */
    public Requirements sum(String field, Money total, Money... parts) {
        Money sum = Money.ZERO;
        for (Money part : parts) {
            if (part == null) {
                return holds(field, false, "document.required");
            }
            sum = sum.plus(part);
        }
        return holds(field, sum.equals(total), "document.sum", String.valueOf(sum), String.valueOf(total));
    }

    /** The date is there and comes after another. */
    public Requirements later(String field, LocalDate date, LocalDate than) {
        given(field, date);
        return holds(field, date == null || than == null || date.isAfter(than), "document.date-too-early");
    }

    /** Anything else that must be true. */
    public Requirements holds(String field, boolean condition, String code, Object... arguments) {
        if (!condition) {
            errors.add(FieldError.of(field, code, arguments));
        }
        return this;
    }

    /** @throws InvalidFields naming every component that fails */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
