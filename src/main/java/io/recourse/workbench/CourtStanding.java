package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.SuitCosts;
import io.recourse.ledger.Costs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a case's latest suit stands, and what the suits cost. */
@Component
class CourtStanding {

    private final CourtProceedings proceedings;
    private final SuitCosts costs;
    private final CourtDates dates;
    private final CourtDateRows rows;

    CourtStanding(CourtProceedings proceedings, SuitCosts costs, CourtDates dates, CourtDateRows rows) {
        this.proceedings = proceedings;
        this.costs = costs;
        this.dates = dates;
        this.rows = rows;
    }

    record Shown(CourtProceeding suit, List<CourtDateRows.Row> dates, Costs.OfContract costs) {}

    /** Nothing of a case that was never at a court. */
    Optional<Shown> of(CaseNo caseNo, Locale language) {
        return proceedings
                .latest(caseNo)
                .map(suit -> new Shown(suit, rows.of(dates.of(caseNo), language), costs.of(caseNo)));
    }
}
