package io.recourse.ledger;

import static java.math.MathContext.DECIMAL128;
import static java.time.temporal.ChronoUnit.DAYS;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The instalments of a loan, every amount rounded half up to the fen. The monthly rate is a decimal number of its own,
 * a twelfth of the annual rate to 34 digits: 15.4 % gives 0.01283…33, a trace below the fraction, and so the interest of
 * 20,970.00 is 269.11 although the fraction would give exactly 269.115.
 */
final class Schedule {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private Schedule() {}

    /** As it stands on a day: nothing before disbursement, accelerated from the day of acceleration. */
    static List<Instalment> of(LoanTerms terms, LocalDate asOf) {
        if (asOf.isBefore(terms.disbursedOn())) {
            return List.of();
        }
        boolean accelerated =
                terms.acceleratedOn() != null && !terms.acceleratedOn().isAfter(asOf);
        return accelerated ? accelerated(terms) : contractual(terms);
    }

    /** With every acceleration that is known, whatever its day. */
    static List<Instalment> asKnown(LoanTerms terms) {
        return of(terms, LocalDate.MAX);
    }

    private static List<Instalment> contractual(LoanTerms terms) {
        return terms.repayment() == Repayment.BULLET ? List.of(bullet(terms)) : monthly(terms);
    }

    private static Instalment bullet(LoanTerms terms) {
        Money interest = interestByDays(terms, terms.principal(), terms.disbursedOn(), terms.firstDueOn());
        return new Instalment(1, terms.firstDueOn(), terms.principal(), interest, false);
    }

    private static List<Instalment> monthly(LoanTerms terms) {
        BigDecimal rate = monthlyRate(terms);
        Money regular = regularAmount(terms);
        Money rest = terms.principal();
        List<Instalment> instalments = new ArrayList<>(terms.termMonths());
        for (int no = 1; no <= terms.termMonths(); no++) {
            Money interest = new Money(rest.amount().multiply(rate));
            boolean last = no == terms.termMonths();
            Money share = terms.repayment() == Repayment.EQUAL_INSTALMENT ? regular.minus(interest) : regular;
            // Of a few fen over many months the rounded share alone would repay more than was lent.
            Money principal = last ? rest : share.min(rest);
            instalments.add(new Instalment(no, terms.firstDueOn().plusMonths(no - 1L), principal, interest, false));
            rest = rest.minus(principal);
        }
        return instalments;
    }

    /** What is the same every month: the instalment, or its principal. */
    private static Money regularAmount(LoanTerms terms) {
        return switch (terms.repayment()) {
            case EQUAL_INSTALMENT -> terms.annualRate().signum() == 0 ? evenShare(terms) : annuity(terms);
            case EQUAL_PRINCIPAL -> evenShare(terms);
            case INTEREST_ONLY, BULLET -> Money.ZERO;
        };
    }

    private static Money evenShare(LoanTerms terms) {
        return divide(terms.principal().amount(), BigDecimal.valueOf(terms.termMonths()));
    }

    /** P r (1+r)^n / ((1+r)^n - 1). */
    private static Money annuity(LoanTerms terms) {
        BigDecimal rate = monthlyRate(terms);
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(terms.termMonths(), DECIMAL128);
        return divide(terms.principal().amount().multiply(rate).multiply(growth), growth.subtract(BigDecimal.ONE));
    }

    private static BigDecimal monthlyRate(LoanTerms terms) {
        return terms.annualRate().divide(MONTHS_A_YEAR, DECIMAL128);
    }

    private static List<Instalment> accelerated(LoanTerms terms) {
        List<Instalment> contractual = contractual(terms);
        List<Instalment> instalments = new ArrayList<>(contractual.stream()
                .filter(instalment -> !instalment.dueOn().isAfter(terms.acceleratedOn()))
                .toList());
        int kept = instalments.size();
        if (kept < contractual.size()) {
            Money principal =
                    contractual.stream().skip(kept).map(Instalment::principal).reduce(Money.ZERO, Money::plus);
            LocalDate interestFrom =
                    kept == 0 ? terms.disbursedOn() : instalments.get(kept - 1).dueOn();
            Money interest = interestByDays(terms, principal, interestFrom, terms.acceleratedOn());
            instalments.add(new Instalment(kept + 1, terms.acceleratedOn(), principal, interest, true));
        }
        return instalments;
    }

    private static Money interestByDays(LoanTerms terms, Money principal, LocalDate from, LocalDate to) {
        return byDays(principal, terms.annualRate(), DAYS.between(from, to), terms.dayCount());
    }

    /** Interest of an annual rate for a number of days. */
    static Money byDays(Money principal, BigDecimal annualRate, long days, int dayCount) {
        return divide(
                principal.amount().multiply(annualRate).multiply(BigDecimal.valueOf(days)),
                BigDecimal.valueOf(dayCount));
    }

    private static Money divide(BigDecimal dividend, BigDecimal divisor) {
        return new Money(dividend.divide(divisor, 2, RoundingMode.HALF_UP));
    }
}
