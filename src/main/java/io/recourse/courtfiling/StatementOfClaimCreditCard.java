package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 民事起诉状（信用卡纠纷） prints, in the order of the Supreme Court's form (法〔2025〕82号), whose elements and
 * wording may not be changed.
 *
 * @param agent null when the bank acts by itself
 */
@PrintedOn("court-filing/statement-of-claim-credit-card")
public record StatementOfClaimCreditCard(
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
     * @param charges 利息、罚息、复利、滞纳金、违约金、手续费等 together
     * @param untilPaid whether they are claimed on from the day up to which they are counted, until payment
     * @param details what they consist of
     * @param securityClaim null for no
     * @param costs null for none
     */
    public record Claims(
            LocalDate asOf,
            Money principal,
            Money charges,
            boolean untilPaid,
            String details,
            String securityClaim,
            String costs,
            boolean courtFees,
            String other,
            Money total) {

        public Claims {
            new Requirements()
                    .given("claims.asOf", asOf)
                    .given("claims.details", details)
                    .sum("claims.total", total, principal, charges)
                    .positive("claims.total", total)
                    .check();
        }
    }

    /**
     * 事实与理由.
     *
     * @param card number, holder, date and issuing office
     * @param overdraft 透支金额
     * @param standard how interest and the other charges are computed
     * @param alerted how, when and where the holder's attention was drawn to the main terms (Civil Code 496); null when not
     * @param overdueSince 逾期时间
     * @param owed what is overdue, by kind
     * @param collection notices and collection; null when there was none
     */
    public record Facts(
            String card,
            Money overdraft,
            String standard,
            String breach,
            String termination,
            String alerted,
            Money repaid,
            LocalDate overdueSince,
            LocalDate asOf,
            Owed owed,
            String collection,
            String contractBasis,
            String legalBasis,
            String other,
            String evidence) {

        public Facts {
            new Requirements()
                    .given("facts.card", card)
                    .given("facts.overdraft", overdraft)
                    .given("facts.standard", standard)
                    .given("facts.repaid", repaid)
                    .given("facts.overdueSince", overdueSince)
                    .given("facts.asOf", asOf)
                    .given("facts.owed", owed)
                    .given("facts.contractBasis", contractBasis)
                    .given("facts.legalBasis", legalBasis)
                    .given("facts.evidence", evidence)
                    .check();
        }
    }

    /** Overdue amounts in the order in which the form names them. */
    public record Owed(
            Money principal,
            Money interest,
            Money penalty,
            Money compound,
            Money lateFee,
            Money liquidatedDamages,
            Money commission) {}

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public StatementOfClaimCreditCard {
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
