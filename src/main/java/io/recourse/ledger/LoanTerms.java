package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * The financial terms of a loan contract.
 *
 * @param contractNo the lender's number of the contract
 * @param principal what was really disbursed: nothing may be deducted in advance (Civil Code 670)
 * @param currency ISO 4217
 * @param disbursedOn the day interest starts
 * @param annualRate a fraction of six decimals, 0.18 for 18 %; 0 where no interest was agreed (Civil Code 680)
 * @param penaltyUplift what penalty interest adds to the rate, a fraction of the rate: 0.5 for 18 % → 27 % before the cap
 * @param dayCount days of a year for interest by days: 360 or 365
 * @param termMonths number of monthly instalments; a {@link Repayment#BULLET} loan has one instalment whatever it says
 * @param repayment how the principal comes back
 * @param firstDueOn due date of the first instalment
 * @param acceleratedOn day on which all that was not yet due fell due (加速到期), or null
 */
public record LoanTerms(
        ContractNo contractNo,
        Money principal,
        Currency currency,
        LocalDate disbursedOn,
        BigDecimal annualRate,
        BigDecimal penaltyUplift,
        int dayCount,
        int termMonths,
        Repayment repayment,
        LocalDate firstDueOn,
        LocalDate acceleratedOn) {

    private static final Money GREATEST = Money.of("999999999999.99");
    private static final int RATE_DECIMALS = 6;
    private static final int LONGEST_TERM = 360;

    /** @throws InvalidFields naming the columns of the loan file */
    public LoanTerms {
        Objects.requireNonNull(contractNo);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(repayment);
        List<FieldError> errors = new ArrayList<>();
        if (!principal.isPositive() || principal.compareTo(GREATEST) > 0) {
            errors.add(FieldError.of("principal", "loan.principal.out-of-range"));
        }
        if (!isRate(annualRate)) {
            errors.add(FieldError.of("annual_rate", "loan.rate.out-of-range"));
        }
        if (!isRate(penaltyUplift)) {
            errors.add(FieldError.of("penalty_uplift", "loan.rate.out-of-range"));
        }
        if (dayCount != 360 && dayCount != 365) {
            errors.add(FieldError.of("day_count", "loan.day-count.unknown"));
        }
        if (termMonths < 1 || termMonths > LONGEST_TERM) {
            errors.add(FieldError.of("term_months", "loan.term-months.out-of-range", LONGEST_TERM));
        }
        if (!firstDueOn.isAfter(disbursedOn)) {
            errors.add(FieldError.of("first_due_on", "loan.first-due-on.not-after-disbursement"));
        }
        if (acceleratedOn != null && acceleratedOn.isBefore(disbursedOn)) {
            errors.add(FieldError.of("accelerated_on", "loan.accelerated-on.before-disbursement"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        annualRate = annualRate.setScale(RATE_DECIMALS);
        penaltyUplift = penaltyUplift.setScale(RATE_DECIMALS);
    }

    private static boolean isRate(BigDecimal rate) {
        return rate.signum() >= 0
                && rate.compareTo(BigDecimal.ONE) <= 0
                && rate.stripTrailingZeros().scale() <= RATE_DECIMALS;
    }

    /** The annual rate of penalty interest (罚息利率) as agreed, but never above the cap. */
    public BigDecimal penaltyRate(BigDecimal cap) {
        return annualRate.multiply(BigDecimal.ONE.add(penaltyUplift)).min(cap);
    }
}
