package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.deadlines.ExecutionPeriod;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A decision that nobody applied to execute, or whose execution found nothing, is executed after all: its suit goes on in
 * effect, with all that was decided and recorded in it.
 */
@Component
@Transactional
public class ExecuteAgain implements ExecutionPeriod {

    private static final Set<String> UNPERFORMED = Set.of("notApplied", "fruitless");

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final Timeline timeline;
    private final Clock clock;

    ExecuteAgain(CourtProceedings proceedings, CourtPeriods periods, Timeline timeline, Clock clock) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public State of(CaseNo caseNo) {
        return unperformed(caseNo).map(this::state).orElse(State.OVER);
    }

    private State state(CourtProceeding suit) {
        if (suit.known().executionOn() != null) {
            return State.KEPT;
        }
        return LocalDate.now(clock).isAfter(periods.executionAtTheLatest(suit)) ? State.OVER : State.RUNS;
    }

    /** @return whether the case has such a suit, which goes on then */
    boolean goOn(CaseNo caseNo) {
        Optional<CourtProceeding> unperformed = unperformed(caseNo);
        unperformed.ifPresent(suit -> {
            Map<String, Object> columns = new HashMap<>();
            columns.put("ending", null);
            columns.put("ended_on", null);
            proceedings.change(suit, Standing.effective, columns, Actor.SYSTEM);
            timeline.record(caseNo, "execution-taken-up", Actor.SYSTEM, Map.of());
        });
        return unperformed.isPresent();
    }

    private Optional<CourtProceeding> unperformed(CaseNo caseNo) {
        return proceedings.latest(caseNo).filter(suit -> UNPERFORMED.contains(String.valueOf(suit.ending())));
    }
}
