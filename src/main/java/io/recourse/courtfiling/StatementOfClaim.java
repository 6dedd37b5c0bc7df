package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Rate;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 民事起诉状（金融借款合同纠纷） prints, in the order of the Supreme Court's form (法〔2025〕82号), whose
 * elements and wording may not be changed.
 *
 * @param agent null when the lender acts by itself
 * @param defendants at least one
 */
@PrintedOn("court-filing/statement-of-claim")
public record StatementOfClaim(
        LocalDate issuedOn,
        Plaintiff plaintiff,
        Agent agent,
        List<Defendant> defendants,
        Claims claims,
        Procedure procedure,
        Facts facts,
        Security security,
        Mediation mediation)
        implements Printable {

    /**
     * 诉讼请求.
     *
     * @param asOf the day up to which interest is counted
     * @param interest 期内利息
     * @param compound 复利; zero unless agreed
     * @param penalty 罚息（违约金）
     * @param calculation how interest is counted, in a sentence or by reference to the calculation sheet
     * @param untilPaid whether interest is claimed until payment
     * @param securityClaim 是否主张担保权利; null for no
     * @param costs 实现债权的费用, itemised; null for none
     * @param courtFees whether the court's fees are claimed
     * @param other 其他请求; may be missing
     * @param total 标的总额
     */
    public record Claims(
            LocalDate asOf,
            Money principal,
            Money interest,
            Money compound,
            Money penalty,
            Money interestTotal,
            String calculation,
            boolean untilPaid,
            Acceleration acceleration,
            String securityClaim,
            String costs,
            boolean courtFees,
            String other,
            Money total) {

        public Claims {
            new Requirements()
                    .given("claims.asOf", asOf)
                    .given("claims.principal", principal)
                    .given("claims.calculation", calculation)
                    .given("claims.acceleration", acceleration)
                    .sum("claims.interestTotal", interestTotal, interest, compound, penalty)
                    .positive("claims.total", total)
                    .check();
        }
    }

    /** 是否要求提前还款或解除合同. */
    public enum Acceleration {
        NONE,
        EARLY_REPAYMENT,
        TERMINATION
    }

    /** 还款方式, the form's seven. */
    public enum Repayment {
        EQUAL_INSTALMENT,
        EQUAL_PRINCIPAL,
        BULLET,
        INTEREST_MONTHLY,
        INTEREST_QUARTERLY,
        INTEREST_YEARLY,
        OTHER
    }

    /**
     * 事实与理由.
     *
     * @param contract name, number, time and place of signing
     * @param matured whether the term has ended
     * @param rateClause the clause's number, without 第 and 条; may be missing, as those that follow
     * @param uplift 逾期上浮, as a fraction of the rate
     * @param compoundAgreed whether compound interest was agreed
     * @param penaltyRate 罚息（违约金）
     * @param otherRepayment when {@code repayment} is {@link Repayment#OTHER}
     * @param interestPaidTo 还息至; null when nothing was paid
     * @param overdueSince null when nothing is overdue
     * @param contractBasis 合同约定
     * @param legalBasis 法律规定
     * @param other 其他需要说明的内容; may be missing
     * @param evidence 证据清单, or a reference to it
     */
    public record Facts(
            String contract,
            String lender,
            String borrower,
            Money agreed,
            Money disbursed,
            boolean matured,
            LocalDate from,
            LocalDate until,
            Rate annualRate,
            String rateClause,
            Rate uplift,
            String upliftClause,
            boolean compoundAgreed,
            String compoundClause,
            Rate penaltyRate,
            String penaltyClause,
            LocalDate disbursedOn,
            Repayment repayment,
            String otherRepayment,
            Money paidPrincipal,
            Money paidInterest,
            LocalDate interestPaidTo,
            LocalDate overdueSince,
            int daysPastDue,
            String contractBasis,
            String legalBasis,
            String other,
            String evidence) {

        public Facts {
            new Requirements()
                    .given("facts.contract", contract)
                    .given("facts.lender", lender)
                    .given("facts.borrower", borrower)
                    .positive("facts.disbursed", disbursed)
                    .given("facts.from", from)
                    .given("facts.until", until)
                    .given("facts.annualRate", annualRate)
                    .given("facts.disbursedOn", disbursedOn)
                    .given("facts.repayment", repayment)
                    .given("facts.contractBasis", contractBasis)
                    .given("facts.legalBasis", legalBasis)
                    .given("facts.evidence", evidence)
                    .check();
        }
    }

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public StatementOfClaim {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("plaintiff", plaintiff)
                .some("defendants", defendants)
                .given("claims", claims)
                .given("procedure", procedure)
                .given("facts", facts)
                .given("security", security)
                .given("mediation", mediation)
                .check();
        defendants = List.copyOf(defendants);
    }
}
