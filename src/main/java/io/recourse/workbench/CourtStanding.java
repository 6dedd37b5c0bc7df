package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.common.CaseNo;
import io.recourse.courtfiling.Preservation;
import io.recourse.courtfiling.PreservationEnds;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.Delay;
import io.recourse.courtproceedings.ExecutionTime;
import io.recourse.courtproceedings.LateChallenge;
import io.recourse.courtproceedings.SuitCosts;
import io.recourse.courtproceedings.WatchSettlement;
import io.recourse.deadlines.Suspension;
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
    private final Delay delay;
    private final WatchSettlement settlements;
    private final LateChallenge lateChallenge;
    private final PreservationEnds preservations;
    private final CurrentUser currentUser;

    CourtStanding(
            CourtProceedings proceedings,
            SuitCosts costs,
            CourtDates dates,
            CourtDateRows rows,
            Delay delay,
            WatchSettlement settlements,
            LateChallenge lateChallenge,
            PreservationEnds preservations,
            CurrentUser currentUser) {
        this.proceedings = proceedings;
        this.costs = costs;
        this.delay = delay;
        this.settlements = settlements;
        this.lateChallenge = lateChallenge;
        this.preservations = preservations;
        this.dates = dates;
        this.rows = rows;
        this.currentUser = currentUser;
    }

    /**
     * @param delay null where no decision is in effect
     * @param preservation what a court preserved and has not lifted; null for nothing
     * @param instalments of a mediated settlement; none else
     * @param callable whether the reader may turn to execution because an instalment is missed
     * @param challengeable whether the reader may say that the court told of an appeal or objection late
     * @param interruptible whether the reader may record that the time for execution was interrupted
     */
    record Shown(
            CourtProceeding suit,
            List<CourtDateRows.Row> dates,
            Preservation preservation,
            Costs.OfContract costs,
            Delay.Interest delay,
            List<WatchSettlement.State> instalments,
            boolean callable,
            boolean challengeable,
            boolean interruptible) {

        /** The obstacle that suspended the time for execution last; null where none did. */
        public Suspension.Obstacle getObstacle() {
            List<Suspension.Obstacle> obstacles = suit.known().obstacles();
            return obstacles.isEmpty() ? null : obstacles.get(obstacles.size() - 1);
        }

        public ExecutionTime.Kind[] getInterruptions() {
            return ExecutionTime.Kind.values();
        }
    }

    /** Nothing of a case that was never at a court. */
    Optional<Shown> of(CaseNo caseNo, Locale language) {
        return proceedings
                .latest(caseNo)
                .map(suit -> new Shown(
                        suit,
                        rows.of(dates.of(caseNo), language),
                        preservations.of(caseNo).orElse(null),
                        costs.of(caseNo),
                        delay.interest(suit).orElse(null),
                        settlements.states(suit),
                        settlements.mayCallIn(suit) && currentUser.is(Role.LAWYER),
                        lateChallenge.mayBeHeardOf(suit) && currentUser.is(Role.LAWYER),
                        suit.isEffective() && !suit.isExecutedAgain() && currentUser.is(Role.LAWYER)));
    }
}
