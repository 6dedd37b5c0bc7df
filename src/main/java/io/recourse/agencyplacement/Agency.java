package io.recourse.agencyplacement;

import io.recourse.common.FieldError;
import io.recourse.common.LenderCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A collection agency on the white list.
 *
 * @param creditCode unified social credit code, 18 characters
 * @param disclosedAt where the public can read that it is on the list (CBA 2026)
 * @param contractUntil the contract's last day
 * @param inspectedOn the last inspection; null before the first, for which the admission stands
 * @param evaluatedOn the last evaluation; null before the first
 * @param feeTerms how it is paid, not on recovery alone (CBA 2026)
 * @param scope lender codes, or {@code LENDER/PRODUCT} where only one product is entrusted
 * @param removedOn null while it is on the list
 */
public record Agency(
        String code,
        String name,
        String creditCode,
        LocalDate admittedOn,
        String disclosedAt,
        LocalDate contractFrom,
        LocalDate contractUntil,
        LocalDate inspectedOn,
        LocalDate evaluatedOn,
        String feeTerms,
        List<String> scope,
        LocalDate removedOn) {

    private static final String CODE = "[A-Z0-9-]{2,20}";
    private static final String CREDIT_CODE = "[0-9A-HJ-NP-RTUW-Y]{18}";
    private static final int LONGEST_TEXT = 200;

    /** Why an agency may not be given work. */
    public enum Obstacle {
        REMOVED,
        NO_CONTRACT,
        INSPECTION_DUE,
        OUT_OF_SCOPE,
        NOT_MANDATED
    }

    public Agency {
        scope = List.copyOf(scope);
    }

    /**
     * What suspends it on a day.
     *
     * @param inspectionMonths within how many months it must have been inspected
     */
    List<Obstacle> obstacles(LocalDate day, int inspectionMonths) {
        List<Obstacle> found = new ArrayList<>();
        if (day.isBefore(admittedOn) || removedOn != null && !day.isBefore(removedOn)) {
            found.add(Obstacle.REMOVED);
        }
        if (day.isBefore(contractFrom) || day.isAfter(contractUntil)) {
            found.add(Obstacle.NO_CONTRACT);
        }
        LocalDate inspected = inspectedOn == null ? admittedOn : inspectedOn;
        if (day.isAfter(inspected.plusMonths(inspectionMonths))) {
            found.add(Obstacle.INSPECTION_DUE);
        }
        return found;
    }

    /** Whether a lender's product is entrusted to it. */
    boolean covers(LenderCode lender, String product) {
        return scope.contains(lender.value()) || scope.contains(lender.value() + "/" + product);
    }

    /**
     * Whether its contract may be prolonged on a day: it was evaluated since the contract began, within the year.
     *
     * @param evaluated the last evaluation; null where there is none
     * @param evaluationMonths within how many months it must have been evaluated
     */
    boolean mayRenew(LocalDate evaluated, LocalDate day, int evaluationMonths) {
        return evaluated != null
                && !evaluated.isBefore(contractFrom)
                && !day.isAfter(evaluated.plusMonths(evaluationMonths));
    }

    /** What is missing or wrong, by field. */
    List<FieldError> faults() {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("disclosedAt", disclosedAt);
        texts.put("feeTerms", feeTerms);
        texts.forEach((field, text) -> {
            if (text == null || text.isBlank()) {
                errors.add(FieldError.of(field, "form.constraint.NotBlank"));
            } else if (text.length() > LONGEST_TEXT) {
                errors.add(FieldError.of(field, "form.too-long", LONGEST_TEXT));
            }
        });
        if (code == null || !code.matches(CODE)) {
            errors.add(FieldError.of("code", "agency.code-wrong"));
        }
        if (creditCode == null || !creditCode.matches(CREDIT_CODE)) {
            errors.add(FieldError.of("creditCode", "agency.credit-code-wrong"));
        }
        if (admittedOn == null) {
            errors.add(FieldError.of("admittedOn", "form.constraint.NotNull"));
        }
        if (contractFrom == null || contractUntil == null || contractUntil.isBefore(contractFrom)) {
            errors.add(FieldError.of("contractUntil", "agency.contract-wrong"));
        }
        if (scope.isEmpty()) {
            errors.add(FieldError.of("scope", "form.constraint.NotBlank"));
        }
        return errors;
    }
}
