package io.recourse.reminder;

import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.engine.Decisions;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.StageRuns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code reminder-message} for tone, channel and the days to answer. */
@Component
public class ReminderPolicy {

    /** How to remind, and until when to wait for an answer. */
    public record Choice(String tone, Channel channel, LocalDate answerUntil) {}

    private final Decisions decisions;
    private final LegalCases cases;
    private final StageRuns runs;
    private final Ledger ledger;
    private final LimitationRecords limitation;
    private final Clock clock;

    ReminderPolicy(
            Decisions decisions,
            LegalCases cases,
            StageRuns runs,
            Ledger ledger,
            LimitationRecords limitation,
            Clock clock) {
        this.decisions = decisions;
        this.cases = cases;
        this.runs = runs;
        this.ledger = ledger;
        this.limitation = limitation;
        this.clock = clock;
    }

    /** @param tone what the ladder proposes; the table may soften it */
    public Choice choose(CaseNo caseNo, String tone) {
        LegalCase legalCase = cases.get(caseNo);
        LocalDate today = LocalDate.now(clock);
        long earlier = runs.of(caseNo).stream()
                .filter(run -> run.stage().equals("reminder") && run.leftAt() != null)
                .count();
        Map<String, Object> answer = decisions
                .ask(
                        "reminder-message",
                        Map.of(
                                "tone",
                                tone,
                                "product",
                                legalCase.product(),
                                "limitation",
                                limitation
                                        .of(caseNo, ledger.lastDueOn(legalCase.contractNo()), today)
                                        .status()
                                        .name(),
                                "reminders",
                                earlier))
                .single();
        return new Choice(
                (String) answer.get("text"),
                Channel.valueOf((String) answer.get("channel")),
                today.plusDays(((Number) answer.get("answerDays")).longValue()));
    }
}
