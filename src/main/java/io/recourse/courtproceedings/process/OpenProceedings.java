package io.recourse.courtproceedings.process;

import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.LodgeSuit;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the proceedings of the filed suit, or goes on with them where they stand. */
@Component
class OpenProceedings implements JavaDelegate {

    private final LodgeSuit lodgeSuit;

    OpenProceedings(LodgeSuit lodgeSuit) {
        this.lodgeSuit = lodgeSuit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CourtProceeding suit = lodgeSuit.open(CaseVariables.caseNo(execution));
        Routing routing = Routing.outcome(
                suit.known().appealable() ? "lost" : suit.standing().name());
        if (suit.known().performBy() != null) {
            routing.on(
                    CourtProceedingsProcess.PERFORM_UNTIL_AT,
                    suit.executableAfter().plusDays(1));
        }
        execution.setVariables(routing.values());
    }
}
