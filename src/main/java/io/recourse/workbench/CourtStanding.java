package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.SuitCosts;
import io.recourse.ledger.Costs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a case's latest suit stands, and what the suits cost. */
@Component
class CourtStanding {

    private final CourtProceedings proceedings;
    private final SuitCosts costs;

    CourtStanding(CourtProceedings proceedings, SuitCosts costs) {
        this.proceedings = proceedings;
        this.costs = costs;
    }

    record Shown(CourtProceeding suit, Costs.OfContract costs) {}

    /** Nothing of a case that was never at a court. */
    Optional<Shown> of(CaseNo caseNo) {
        return proceedings.latest(caseNo).map(suit -> new Shown(suit, costs.of(caseNo)));
    }
}
