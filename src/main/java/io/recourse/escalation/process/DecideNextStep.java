package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Decisions;
import io.recourse.engine.Routing;
import io.recourse.escalation.Situation;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table {@code next-step} where the case goes, and notes the reason it gives. */
@Component
class DecideNextStep implements JavaDelegate {

    private final Situation situation;
    private final Decisions decisions;
    private final Ledger ledger;
    private final LegalCases cases;
    private final Timeline timeline;
    private final Clock clock;

    DecideNextStep(
            Situation situation, Decisions decisions, Ledger ledger, LegalCases cases, Timeline timeline, Clock clock) {
        this.situation = situation;
        this.decisions = decisions;
        this.ledger = ledger;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        Map<String, Object> facts = situation.of(caseNo);
        Decisions.Answer answer = decisions.ask("next-step", facts);
        Map<String, Object> step = answer.single();
        String stage = (String) step.get("nextStage");
        LocalDate reassess = reassess(caseNo, facts, ((Number) step.get("waitDays")).intValue());
        Routing routing = Routing.none()
                .with(LadderProcess.NEXT_STAGE, stage)
                .with(LadderProcess.TONE, (String) step.get("tone"))
                .on(LadderProcess.REASSESS_AT, reassess);
        if (stage.equals("instalment")) {
            routing.with(CaseVariables.OUTCOME, "plan");
        }
        execution.setVariables(routing.values());
        timeline.record(
                caseNo,
                stage.equals("wait") ? "next-step-wait" : "next-step",
                Actor.SYSTEM,
                Map.of("step", "@next-step." + stage, "why", answer.why(), "until", reassess));
    }

    /** Where nothing is due, the next due date is the first day on which anything can be overdue again. */
    private LocalDate reassess(CaseNo caseNo, Map<String, Object> facts, int waitDays) {
        LocalDate today = LocalDate.now(clock);
        LocalDate after = today.plusDays(Math.max(1, waitDays));
        if (!facts.get("daysPastDue").equals(0)) {
            return after;
        }
        return ledger.nextDueOn(cases.get(caseNo).contractNo(), today)
                .map(due -> due.plusDays(1))
                .orElse(after);
    }
}
