package io.recourse.ledger;

import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What suits cost: what the lender advanced, what the court gave back, and what the debtor owes of it. */
@Component
@Transactional
public class Costs {

    private final JdbcClient jdbc;
    private final Clock clock;

    Costs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All costs of a contract.
     *
     * @param entries oldest first
     * @param awards oldest first
     */
    public record OfContract(List<Cost> entries, List<CostAward> awards) {

        public Money advanced() {
            return sum(Cost.Move.ADVANCED);
        }

        public Money refunded() {
            return sum(Cost.Move.REFUNDED);
        }

        public Money awarded() {
            return awards.stream().map(CostAward::amount).reduce(Money.ZERO, Money::plus);
        }

        /** What the lender advanced for the preservation of property. */
        public Money preservation() {
            return entries.stream()
                    .filter(cost -> cost.kind() == Cost.Kind.PRESERVATION && cost.move() == Cost.Move.ADVANCED)
                    .map(Cost::amount)
                    .reduce(Money.ZERO, Money::plus);
        }

        /** What the lender has spent and nobody owes him. */
        public Money borne() {
            return advanced().minus(refunded()).minus(awarded());
        }

        private Money sum(Cost.Move move) {
            return entries.stream()
                    .filter(cost -> cost.move() == move)
                    .map(Cost::amount)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * Records what was paid or came back, once.
     *
     * @return false when the same is there already
     * @throws Refused with code {@code cost.in-future}, {@code cost.not-positive}, {@code cost.refund-exceeds}, or
     *     {@code cost.recorded-already} when its reference is there with other content
     */
    public boolean record(Cost cost, Actor by) {
        check(cost.on(), cost.amount());
        OfContract known = locked(cost.contractNo());
        if (known.entries().stream().anyMatch(cost::equals)) {
            return false;
        }
        if (cost.move() == Cost.Move.REFUNDED && cost.amount().compareTo(known.borne()) > 0) {
            throw new Refused("cost.refund-exceeds", known.borne().display());
        }
        int rows = jdbc.sql("""
                        insert into loan_cost (cost_ref, contract_no, kind, move, moved_on, amount, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (cost_ref) do nothing
                        """)
                .params(
                        cost.costRef(),
                        cost.contractNo().value(),
                        cost.kind().name(),
                        cost.move().name(),
                        cost.on(),
                        cost.amount().amount(),
                        Timestamp.from(clock.instant()),
                        by.id())
                .update();
        if (rows == 0) {
            throw new Refused("cost.recorded-already", cost.costRef());
        }
        return true;
    }

    /**
     * Makes the debtor owe what a decision in effect awarded, once.
     *
     * @return false when the same is there already
     * @throws Refused with code {@code cost.in-future}, {@code cost.not-positive}, or {@code cost.recorded-already} when
     *     its reference is there with other content
     */
    public boolean award(CostAward award, Actor by) {
        check(award.owedFrom(), award.amount());
        OfContract known = locked(award.contractNo());
        if (known.awards().stream().anyMatch(award::equals)) {
            return false;
        }
        int rows = jdbc.sql("""
                        insert into loan_cost_award (award_ref, contract_no, decision, owed_from, amount, recorded_at,
                            recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (award_ref) do nothing
                        """)
                .params(
                        award.awardRef(),
                        award.contractNo().value(),
                        award.decision(),
                        award.owedFrom(),
                        award.amount().amount(),
                        Timestamp.from(clock.instant()),
                        by.id())
                .update();
        if (rows == 0) {
            throw new Refused("cost.recorded-already", award.awardRef());
        }
        return true;
    }

    /**
     * The debtor never owed what was awarded: the decision is not in effect. The award is kept, and counts no more.
     *
     * @return false where there is no such award
     */
    public boolean withdraw(ContractNo contractNo, String awardRef, Actor by) {
        if (locked(contractNo).awards().stream()
                .noneMatch(award -> award.awardRef().equals(awardRef))) {
            return false;
        }
        jdbc.sql("insert into loan_cost_award_withdrawal (award_ref, recorded_at, recorded_by) values (?, ?, ?)")
                .params(awardRef, Timestamp.from(clock.instant()), by.id())
                .update();
        return true;
    }

    @Transactional(readOnly = true)
    public OfContract of(ContractNo contractNo) {
        List<Cost> entries = jdbc.sql(
                        "select * from loan_cost where contract_no = ? order by moved_on, recorded_at, cost_ref")
                .param(contractNo.value())
                .query((row, n) -> new Cost(
                        row.getString("cost_ref"),
                        contractNo,
                        Cost.Kind.valueOf(row.getString("kind")),
                        Cost.Move.valueOf(row.getString("move")),
                        row.getObject("moved_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount"))))
                .list();
        List<CostAward> awards = jdbc.sql(
                        "select * from loan_cost_award_owed where contract_no = ? order by owed_from, award_ref")
                .param(contractNo.value())
                .query((row, n) -> new CostAward(
                        row.getString("award_ref"),
                        contractNo,
                        row.getString("decision"),
                        row.getObject("owed_from", LocalDate.class),
                        new Money(row.getBigDecimal("amount"))))
                .list();
        return new OfContract(entries, awards);
    }

    /** Two entries of one contract wait for each other, so that both cannot spend the same money. */
    private OfContract locked(ContractNo contractNo) {
        jdbc.sql("select contract_no from loan_terms where contract_no = ? for update")
                .param(contractNo.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("contract.unknown", contractNo));
        return of(contractNo);
    }

    private void check(LocalDate on, Money amount) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refused("cost.in-future", on);
        }
        if (!amount.isPositive()) {
            throw new Refused("cost.not-positive", amount.display());
        }
    }
}
