package io.recourse.demandletter;

import io.recourse.casefile.CaseFile;
import io.recourse.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table {@code demand-letter-policy} says of a case as it stands. */
@Component
public class LetterPolicy {

    private final Decisions decisions;

    LetterPolicy(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * An answer of the policy.
     *
     * @param deadlineDays for the debtor to pay, from the letter's arrival; null when none may be drafted
     * @param why the rule that said so, with its article, in both languages
     */
    public record Ruling(boolean mayDraft, Integer deadlineDays, String why) {}

    public Ruling of(CaseFile file) {
        Decisions.Answer answer = decisions.ask(
                "demand-letter-policy",
                Map.of(
                        "product", file.legalCase().product(),
                        "amount", file.balance().totalDue().amount(),
                        "limitation", file.limitation().status().name()));
        Map<String, Object> row = answer.single();
        Number days = (Number) row.get("deadlineDays");
        return new Ruling(
                Boolean.TRUE.equals(row.get("mayDraft")), days == null ? null : days.intValue(), answer.why());
    }
}
