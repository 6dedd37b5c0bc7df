package io.recourse.intake;

import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.ledger.LoanTerms;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a row of a loan file says of a contract, or what is known of it already.
 *
 * @param guarantors in their order; null where the file does not speak of guarantors
 * @param creditConsent null where the file does not speak of it
 */
record LoanRow(
        LenderCode lender,
        String product,
        Party debtor,
        List<Party> guarantors,
        CreditConsent creditConsent,
        LoanTerms terms) {

    static final String CREDIT_CONSENT = "credit_consent";

    /** What a contract was opened under; a case cannot move to another. */
    static final Set<String> FIXED = Set.of("lender_code", "product");

    ContractNo contractNo() {
        return terms.contractNo();
    }

    /** The columns in which another row of the same contract differs. */
    List<String> differences(LoanRow other) {
        Map<String, Object> others = other.columns();
        List<String> differences = new ArrayList<>();
        columns().forEach((column, value) -> {
            if (!value.equals(others.get(column))) {
                differences.add(column);
            }
        });
        return differences;
    }

    private Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("lender_code", lender);
        columns.put("product", product);
        columns.put("debtor_name", debtor.name());
        columns.put("debtor_id_no", debtor.idNo());
        columns.put("mobile", debtor.mobile());
        columns.put("email", orEmpty(debtor.email()));
        columns.put("province", debtor.province());
        columns.put("city", debtor.city());
        columns.put("district", debtor.district());
        columns.put("district_code", debtor.districtCode());
        columns.put("address", debtor.address());
        columns.put("language", debtor.language());
        if (guarantors != null) {
            columns.put("guarantors", guarantors);
        }
        if (creditConsent != null) {
            columns.put(CREDIT_CONSENT, creditConsent);
        }
        columns.put("principal", terms.principal());
        columns.put("currency", terms.currency());
        columns.put("disbursed_on", terms.disbursedOn());
        columns.put("annual_rate", terms.annualRate());
        columns.put("penalty_uplift", terms.penaltyUplift());
        columns.put("day_count", terms.dayCount());
        columns.put("term_months", terms.termMonths());
        columns.put("repayment", terms.repayment());
        columns.put("first_due_on", terms.firstDueOn());
        columns.put("accelerated_on", orEmpty(terms.acceleratedOn()));
        return columns;
    }

    private static Object orEmpty(Object value) {
        return value == null ? "" : value;
    }
}
