package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must hold of the ladder whatever the case: by the shape of the table for all cases, and by playing many. */
@DisplayName("next-step: what no case may meet")
class NextStepProofTest {

    private static final Decision NEXT_STEP = Decision.named("next-step");
    private static final Set<String> ESCALATING =
            Set.of("\"demand-letter\"", "\"credit-reporting\"", "\"court-filing\"");
    private static final Map<String, List<?>> DOMAIN = Map.ofEntries(
            Map.entry("amountDue", List.of(0, 100, 499.99, 500, 5000, 200_000)),
            Map.entry("amountNotDue", List.of(0, 1000)),
            Map.entry("daysPastDue", List.of(0, 1, 3, 4, 30, 31, 90, 2500)),
            Map.entry("product", List.of("CASH_LOAN", "CREDIT_CARD", "INSTALMENT_PURCHASE", "MICRO_CREDIT")),
            Map.entry("settlingDays", List.of(0, 1)),
            Map.entry("limitation", List.of("LIVE", "EXPIRING", "BARRED")),
            Map.entry("lastStage", allowed("lastStage")),
            Map.entry("lastOutcome", allowed("lastOutcome")),
            Map.entry("course", List.of("none", "remind", "plan", "wait")),
            Map.entry("reminders", List.of(0, 1, 2, 3, 9)),
            Map.entry("brokenPromises", List.of(0, 1, 2)),
            Map.entry("visits", List.of(0, 1, 2)),
            Map.entry("visitMandated", List.of(true, false)),
            Map.entry("placements", List.of(0, 1, 2)),
            Map.entry("agencyMandated", List.of(true, false)),
            Map.entry("letters", List.of(0, 1, 2, 3)),
            Map.entry("letterDelivered", List.of(true, false)),
            Map.entry("noticeProven", List.of(true, false)),
            Map.entry("reported", List.of(true, false)),
            Map.entry("filed", List.of(true, false)),
            Map.entry("courtResult", List.of("none", "decided", "recovered", "rejected")));

    @Test
    void answersEveryCombinationSinceTheLastRuleHasNoCondition() {
        List<Decision.Rule> rules = NEXT_STEP.rules();
        Decision.Rule last = rules.get(rules.size() - 1);

        assertThat(last.conditions()).isEmpty();
        assertThat(last.conclusions()).containsEntry("nextStage", "\"lawyer\"").containsEntry("tone", "\"neutral\"");
    }

    @Test
    void escalatesOnlyWhereLimitationIsKnownToRun() {
        assertThat(NEXT_STEP.rules())
                .filteredOn(rule -> ESCALATING.contains(rule.conclusions().get("nextStage")))
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(rule.conditions().get("limitation")).isIn("\"LIVE\"", "\"EXPIRING\""));
    }

    @Test
    void answersWhatIsNotKnownWithALawyer() {
        assertThat(NEXT_STEP.given().<String>get("nextStage")).isEqualTo("lawyer");
    }

    @Test
    void givesBarredDebtsNeutralStepsOnly() {
        Random random = new Random(192);
        for (int i = 0; i < 150; i++) {
            CaseFacts facts = anyCase(random).with("limitation", "BARRED");
            Decision.Answer answer = NEXT_STEP.given(facts.values());
            assertThat(answer.<String>get("nextStage"))
                    .as("%s", facts)
                    .isIn("wait", "reminder", "instalment", "await-court", "lawyer");
            assertThat(answer.<String>get("tone")).as("%s", facts).isEqualTo("neutral");
        }
    }

    @Test
    void waitsOnlyForWhatTimeOrTheDebtorChanges() {
        Set<String> changing = Set.of(
                "amountDue <= 0",
                "daysPastDue <= 3",
                "daysPastDue [4..30]",
                "settlingDays > 0",
                "courtResult \"decided\"");

        assertThat(NEXT_STEP.rules()).allSatisfy(rule -> {
            boolean waits = rule.conclusions().get("nextStage").equals("\"wait\"");
            assertThat(rule.conclusions().get("waitDays").equals("0"))
                    .as(rule.id())
                    .isEqualTo(!waits);
            if (waits) {
                assertThat(rule.conditions().entrySet())
                        .as("%s would wait for ever", rule.id())
                        .anyMatch(cell -> changing.contains(cell.getKey() + " " + cell.getValue()));
            }
        });
    }

    @Test
    void neverRunsHot() {
        CaseSimulation simulation = new CaseSimulation(2026);
        Random random = new Random(2026);
        for (int walk = 0; walk < 40; walk++) {
            CaseFacts facts =
                    walk % 2 == 0 ? CaseFacts.NEW_CASE.with("amountDue", 400 + random.nextInt(400)) : anyCase(random);
            List<CaseSimulation.Step> steps = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                CaseSimulation.Step step = simulation.step(facts);
                if (!steps.isEmpty() && step.took() == CaseSimulation.Took.NOTHING) {
                    assertThat(steps.get(steps.size() - 1).took())
                            .as("two steps without a person or time: %s, then %s", steps, step)
                            .isNotEqualTo(CaseSimulation.Took.NOTHING);
                }
                steps.add(step);
                facts = step.after();
            }
        }
    }

    @Test
    void bringsACaseThatNobodyAnswersToCourtOrToALawyer() {
        for (long seed = 0; seed < 20; seed++) {
            CaseSimulation simulation = new CaseSimulation(seed);
            CaseFacts facts = CaseFacts.NEW_CASE.with("daysPastDue", 1).with("amountDue", seed % 2 == 0 ? 300 : 5000);
            List<String> stages = new ArrayList<>();
            while (!stages.contains("court-filing") && !stages.contains("lawyer")) {
                CaseSimulation.Step step = simulation.step(facts);
                if (!Set.of("promiseKept", "planProposed").contains(step.outcome())) {
                    stages.add(step.stage());
                    facts = step.after();
                }
                assertThat(stages).as("the steps of a case that nobody answers").hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    private static CaseFacts anyCase(Random random) {
        CaseFacts facts = CaseFacts.NEW_CASE;
        for (String fact : DOMAIN.keySet().stream().sorted().toList()) {
            List<?> values = DOMAIN.get(fact);
            facts = facts.with(fact, values.get(random.nextInt(values.size())));
        }
        return facts;
    }

    private static List<String> allowed(String input) {
        return NEXT_STEP.allowedValues(input);
    }
}
