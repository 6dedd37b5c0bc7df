package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import io.recourse.ledger.Cost;
import io.recourse.ledger.CostAward;
import io.recourse.ledger.Costs;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case's suits cost: kept in the ledger, told on the timeline. */
@Component
@Transactional
public class SuitCosts {

    private final Costs costs;
    private final LegalCases cases;
    private final Timeline timeline;
    private final Decisions decisions;

    SuitCosts(Costs costs, LegalCases cases, Timeline timeline, Decisions decisions) {
        this.costs = costs;
        this.cases = cases;
        this.timeline = timeline;
        this.decisions = decisions;
    }

    @Transactional(readOnly = true)
    public Costs.OfContract of(CaseNo caseNo) {
        return costs.of(contract(caseNo));
    }

    /** What the lender advanced for the preservation of property. */
    @Transactional(readOnly = true)
    public Money preservation(CaseNo caseNo) {
        return of(caseNo).entries().stream()
                .filter(cost -> cost.kind() == Cost.Kind.PRESERVATION && cost.move() == Cost.Move.ADVANCED)
                .map(Cost::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Records what the lender paid or got back, once for a reference.
     *
     * @return false when the same is there already
     * @throws io.recourse.common.Refused as {@link Costs#record} does
     */
    public boolean record(
            CaseNo caseNo, String costRef, Cost.Kind kind, Cost.Move move, LocalDate on, Money amount, Actor by) {
        if (!costs.record(new Cost(costRef, contract(caseNo), kind, move, on, amount), by)) {
            return false;
        }
        timeline.record(
                caseNo,
                "suit-cost",
                by,
                Map.of(
                        "kind",
                        "@cost-kind." + kind,
                        "move",
                        "@cost-move." + move,
                        "on",
                        on,
                        "amount",
                        amount.display()));
        return true;
    }

    /** Makes the debtor owe what the decision, in effect from that day, puts on him. */
    void award(CourtProceeding suit, LocalDate owedFrom, Actor by) {
        Money amount = suit.known().costsAwarded();
        if (amount == null) {
            return;
        }
        String ref = "decision/%s/%s".formatted(suit.id(), suit.known().servedOn());
        if (costs.award(new CostAward(ref, contract(suit.caseNo()), suit.courtCaseNo(), owedFrom, amount), by)) {
            timeline.record(suit.caseNo(), "suit-costs-owed", by, Map.of("amount", amount.display(), "on", owedFrom));
        }
    }

    /**
     * What the court has to give back of the fee when the suit ends so: what was paid beyond its share of all that is due,
     * though a rest of it may not be paid. Nothing where the table names no share, nor after an appeal, for the first
     * instance has earned its fee with its judgment.
     */
    Money refund(CourtProceeding suit, String ending) {
        if (suit.known().fee() == null || suit.known().appealedOn() != null) {
            return Money.ZERO;
        }
        Object share = decisions
                .ask("cost-refund", Map.of("route", suit.route(), "ending", ending))
                .single()
                .get("share");
        BigDecimal paid = suit.known().fee().amount();
        BigDecimal due = isRestOpen(suit) ? suit.known().reckonedFee().amount().max(paid) : paid;
        BigDecimal kept = due.multiply(BigDecimal.ONE.subtract(new BigDecimal(share.toString())));
        return new Money(paid.subtract(kept).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP));
    }

    private static boolean isRestOpen(CourtProceeding suit) {
        return suit.known().restNoticeOn() != null && suit.known().reckonedFee() != null;
    }

    private ContractNo contract(CaseNo caseNo) {
        return cases.get(caseNo).contractNo();
    }
}
