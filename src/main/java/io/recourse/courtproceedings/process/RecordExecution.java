package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.courtproceedings.Standing;
import io.recourse.courtproceedings.WatchSettlement;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lawyer records what came of the execution. */
@Component
class RecordExecution implements UserTask<RecordExecution.Form> {

    enum Result {
        recovered,
        moreToCome,
        fruitless
    }

    record Form(
            @NotNull Result outcome, @NotNull @PastOrPresent LocalDate endedOn) {}

    private final PursueSuit pursueSuit;
    private final WatchSettlement settlements;
    private final SuitFacts facts;

    RecordExecution(PursueSuit pursueSuit, WatchSettlement settlements, SuitFacts facts) {
        this.pursueSuit = pursueSuit;
        this.settlements = settlements;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(
                task.caseNo(),
                suit -> Stream.of(Result.values()).filter(result -> switch (result) {
                    case recovered -> !settlements.hasMoreToCome(suit);
                    case moreToCome -> settlements.hasMoreToCome(suit);
                    case fruitless -> true;
                }));
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        Routing routing = Routing.outcome(form.outcome().name());
        switch (form.outcome()) {
            case recovered -> {
                settlements.refuseWhileMoreToCome(task.caseNo());
                end(task, form, by);
            }
            case fruitless -> end(task, form, by);
            case moreToCome ->
                routing.on(
                        CourtProceedingsProcess.PERFORM_UNTIL_AT,
                        settlements
                                .recoveredInPart(task.caseNo(), form.endedOn(), by)
                                .plusDays(1));
        }
        return routing;
    }

    private void end(OpenTask task, Form form, Actor by) {
        pursueSuit.ended(task.caseNo(), Standing.executing, form.outcome().name(), form.endedOn(), null, by);
    }
}
