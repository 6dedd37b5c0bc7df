package io.recourse.courtfiling;

import io.recourse.common.FieldError;
import io.recourse.common.Money;
import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a preservation of property may ask for, and offer (CPL 105, 财产保全规定 5). */
@Component
public class PreservationLimits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policy policy;

    PreservationLimits(Policy policy) {
        this.policy = policy;
    }

    /** The guarantee that goes with an amount to be preserved. */
    public Money guarantee(PreservationSought.Stage stage, Money amount, LocalDate on) {
        String key = stage == PreservationSought.Stage.WITH_SUIT
                ? "preservation-guarantee-percent"
                : "pre-suit-preservation-guarantee-percent";
        return new Money(amount.amount().multiply(policy.value(key, on)).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    /**
     * @param claim what is claimed in the suit
     * @param court of the suit, which orders preservation in it (CPL 103)
     */
    List<FieldError> faults(PreservationSought sought, Money claim, String court, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (sought.stage() == PreservationSought.Stage.WITH_SUIT
                && sought.court() != null
                && !sought.court().equals(court)) {
            faults.add(FieldError.of("preservationCourt", "filing.preservation-court"));
        }
        if (sought.amount().compareTo(claim) > 0) {
            faults.add(FieldError.of("preservationAmount", "filing.preservation-too-much", claim.display()));
        }
        Money most = guarantee(sought.stage(), sought.amount(), today);
        if (sought.guarantee() != null && sought.guarantee().compareTo(most) > 0) {
            faults.add(FieldError.of("preservationGuarantee", "filing.guarantee-too-much", most.display()));
        } else if (sought.isFirst() && !most.equals(sought.guarantee())) {
            faults.add(FieldError.of("preservationGuarantee", "filing.guarantee-not-full", most.display()));
        }
        if (sought.isOrdered() != (sought.orderNo() != null)) {
            faults.add(FieldError.of(
                    sought.isOrdered() ? "preservationOrderNo" : "preservationOrderedOn", "filing.order-incomplete"));
        }
        if (sought.isOrdered()
                && (sought.stage() != PreservationSought.Stage.BEFORE_SUIT
                        || sought.orderedOn().isAfter(today))) {
            faults.add(FieldError.of("preservationOrderedOn", "filing.order-before-suit"));
        }
        return faults;
    }
}
