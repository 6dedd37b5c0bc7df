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
        return of(caseNo).preservation();
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
        if (costs.award(
                new CostAward(awardRef(suit), contract(suit.caseNo()), suit.courtCaseNo(), owedFrom, amount), by)) {
            timeline.record(suit.caseNo(), "suit-costs-owed", by, Map.of("amount", amount.display(), "on", owedFrom));
        }
    }

    /** The decision is not in effect: the debtor does not owe the costs that it puts on him. */
    void withdrawAward(CourtProceeding suit, Actor by) {
        if (costs.withdraw(contract(suit.caseNo()), awardRef(suit), by)) {
            timeline.record(
                    suit.caseNo(),
                    "suit-costs-not-owed",
                    by,
                    Map.of("amount", suit.known().costsAwarded().display()));
        }
    }

    private static String awardRef(CourtProceeding suit) {
        return "decision/%s/%s".formatted(suit.id(), suit.known().servedOn());
    }

    /**
     * What the court has to give back of its fee when the suit ends so, or an appeal does: of the fee of the first instance
     * what was paid beyond its share of all that is due, though a rest of it may not be paid, and its share of what the
     * lender paid for his appeal. Nothing where the table names no share.
     */
    Money refund(CourtProceeding suit, String ending) {
        CourtProceeding.Known known = suit.known();
        if (known.fee() == null) {
            return Money.ZERO;
        }
        Money appeal = known.appealFee() == null ? Money.ZERO : known.appealFee();
        Money first = known.fee().minus(appeal);
        BigDecimal due = first.amount();
        if (isRestOpen(suit)) {
            due = due.max(known.reckonedFee().amount());
        }
        return comesBack(first, due, share(suit, suit.route(), ending))
                .plus(comesBack(appeal, appeal.amount(), share(suit, CourtProceeding.SECOND_INSTANCE, ending)));
    }

    private BigDecimal share(CourtProceeding suit, String route, String ending) {
        String instance = suit.known().appealedOn() == null ? "FIRST" : "SECOND";
        Object share = decisions
                .ask("cost-refund", Map.of("route", route, "ending", ending, "instance", instance))
                .single()
                .get("share");
        return new BigDecimal(share.toString());
    }

    private static Money comesBack(Money paid, BigDecimal due, BigDecimal share) {
        BigDecimal kept = due.multiply(BigDecimal.ONE.subtract(share));
        return new Money(paid.amount().subtract(kept).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP));
    }

    private static boolean isRestOpen(CourtProceeding suit) {
        return suit.known().appealedOn() == null
                && suit.known().restNoticeOn() != null
                && suit.known().reckonedFee() != null;
    }

    private ContractNo contract(CaseNo caseNo) {
        return cases.get(caseNo).contractNo();
    }
}
