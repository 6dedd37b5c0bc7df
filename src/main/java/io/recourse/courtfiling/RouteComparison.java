package io.recourse.courtfiling;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.engine.Decisions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The routes side by side for the lawyer who decides: fee, time, what it may bring, and what closes a route. */
@Component
@Transactional(readOnly = true)
public class RouteComparison {

    private final CaseFiles caseFiles;
    private final Eligibility eligibility;
    private final RecoveryHistory history;
    private final CourtFees fees;
    private final Decisions decisions;

    RouteComparison(
            CaseFiles caseFiles,
            Eligibility eligibility,
            RecoveryHistory history,
            CourtFees fees,
            Decisions decisions) {
        this.caseFiles = caseFiles;
        this.eligibility = eligibility;
        this.history = history;
        this.fees = fees;
        this.decisions = decisions;
    }

    /**
     * One route.
     *
     * @param fee of the claim
     * @param preservation what is to be preserved: as drafted, or else the whole claim; null where the route has none
     * @param preservationFee null with it
     * @param executionFee of an execution of the whole claim
     * @param clock what the law lets it take, in both languages
     * @param history what the house's own suits by this route brought
     * @param expected what the claim may bring by that; null while the history is too short
     * @param closed why it cannot be taken, in both languages; empty when it can
     */
    public record Compared(
            Route route,
            Money claim,
            Money fee,
            Money preservation,
            Money preservationFee,
            Money executionFee,
            String clock,
            RecoveryHistory.Record history,
            Money expected,
            List<String> closed) {}

    /**
     * @param national whether the national figure stands in for the province's, which nobody has verified
     * @param half the limit up to which small claims are mandatory (CPL 165)
     */
    public record Wage(boolean national, Money half) {}

    public List<Compared> of(CourtFiling filing) {
        Money claim = caseFiles.of(filing.caseNo()).claimable();
        Map<Route, RecoveryHistory.Record> brought = history.byRoute();
        return Arrays.stream(Route.values())
                .map(route -> compared(filing, route, claim, brought.get(route)))
                .toList();
    }

    private Compared compared(CourtFiling filing, Route route, Money claim, RecoveryHistory.Record brought) {
        PreservationSought sought =
                filing.claim() == null ? null : filing.claim().preservation();
        Money preservation = route == Route.PAYMENT_ORDER ? null : sought == null ? claim : sought.amount();
        return new Compared(
                route,
                claim,
                fees.of(claim, route),
                preservation,
                preservation == null ? null : fees.preservation(preservation),
                fees.execution(claim),
                clock(route),
                brought,
                brought.isEnough() ? brought.expected(claim) : null,
                closing(
                        filing.caseNo(),
                        route,
                        filing.claim() == null ? null : filing.claim().facts()));
    }

    public Wage wage(CaseNo caseNo) {
        return eligibility.wage(caseFiles.of(caseNo));
    }

    private List<String> closing(CaseNo caseNo, Route route, ClaimFacts facts) {
        return eligibility.obstacles(caseNo, route, facts).stream()
                .filter(obstacle -> obstacle.closes(Obstacle.Concern.ROUTE))
                .map(Obstacle::what)
                .toList();
    }

    /** By the table {@code filing-clock}. */
    private String clock(Route route) {
        return (String) decisions
                .ask("filing-clock", Map.of("route", route.name()))
                .single()
                .get("clock");
    }
}
