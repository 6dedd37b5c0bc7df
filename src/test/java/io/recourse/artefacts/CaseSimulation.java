package io.recourse.artefacts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plays a case against the tables: each step ends in some way that its process could end. */
final class CaseSimulation {

    /** What a step took: somebody's decision, time, or neither. */
    enum Took {
        A_PERSON,
        TIME,
        NOTHING
    }

    /** A step that was made: what the table answered, how it ended and the case after it. */
    record Step(String stage, String outcome, Took took, CaseFacts after) {}

    private static final Decision NEXT_STEP = Decision.named("next-step");
    private static final Decision FILING_ROUTE = Decision.named("filing-route");
    private static final List<String> CALL_OUTCOMES = List.of(
            "promiseKept",
            "promiseBroken",
            "paymentRefused",
            "debtorUnreachable",
            "numberWrong",
            "planProposed",
            "holdOver");
    private static final List<String> VISIT_OUTCOMES = List.of(
            "visitNotPossible",
            "promiseKept",
            "promiseBroken",
            "planProposed",
            "paymentRefused",
            "holdOver",
            "nobodyMet",
            "debtorMoved",
            "contactRefused");
    private static final List<String> PLACEMENT_OUTCOMES = List.of(
            "placementNotPossible",
            "placementRefused",
            "placementRecalled",
            "placementTermOver",
            "placementSuspended",
            "promiseKept",
            "promiseBroken",
            "planProposed",
            "paymentRefused",
            "holdOver",
            "debtorNotFound");
    private static final List<String> PLAN_OUTCOMES =
            List.of("noAgreementReached", "planRefused", "agreementDeclined", "planBreached");

    private final Map<CaseFacts, Decision.Answer> answers = new HashMap<>();
    private final Random random;

    CaseSimulation(long seed) {
        random = new Random(seed);
    }

    Decision.Answer answer(CaseFacts facts) {
        return answers.computeIfAbsent(facts, asked -> NEXT_STEP.given(asked.values()));
    }

    Step step(CaseFacts facts) {
        Decision.Answer answer = answer(facts);
        return switch (answer.<String>get("nextStage")) {
            case "wait" -> waited(facts, answer.<Integer>get("waitDays"));
            case "reminder" -> reminded(facts);
            case "instalment" -> planned(facts);
            case "field-visit" -> triedOutside(facts, "field-visit", VISIT_OUTCOMES, "visits");
            case "agency-placement" -> triedOutside(facts, "agency-placement", PLACEMENT_OUTCOMES, "placements");
            case "demand-letter" -> lettered(facts);
            case "credit-reporting" -> reported(facts);
            case "court-filing" -> filed(facts);
            case "await-court" ->
                new Step(
                        "await-court",
                        "recorded",
                        Took.A_PERSON,
                        facts.with("courtResult", any("decided", "recovered", "rejected")));
            case "lawyer" -> directed(facts);
            default -> throw new AssertionError("no such step: " + answer);
        };
    }

    private Step waited(CaseFacts facts, int days) {
        CaseFacts after = facts.with("daysPastDue", facts.count("daysPastDue") + days)
                .with("settlingDays", Math.max(0, facts.count("settlingDays") - days));
        return new Step("wait", days + " days", Took.TIME, after);
    }

    private Step reminded(CaseFacts facts) {
        String outcome = CALL_OUTCOMES.get(random.nextInt(CALL_OUTCOMES.size()));
        CaseFacts after = facts.after("reminder", outcome).oneMore("reminders");
        return new Step(
                "reminder",
                outcome,
                Took.A_PERSON,
                outcome.equals("promiseBroken") ? after.oneMore("brokenPromises") : after);
    }

    private Step planned(CaseFacts facts) {
        String outcome = PLAN_OUTCOMES.get(random.nextInt(PLAN_OUTCOMES.size()));
        return new Step("instalment", outcome, Took.A_PERSON, facts.after("instalment", outcome));
    }

    private Step triedOutside(CaseFacts facts, String stage, List<String> outcomes, String counted) {
        String outcome = outcomes.get(random.nextInt(outcomes.size()));
        CaseFacts after = facts.after(stage, outcome).oneMore(counted);
        return new Step(
                stage,
                outcome,
                Took.A_PERSON,
                outcome.equals("promiseBroken") ? after.oneMore("brokenPromises") : after);
    }

    private Step lettered(CaseFacts facts) {
        String outcome = any("letterUnanswered", "letterUndelivered", "letterWithdrawn");
        CaseFacts after = facts.after("demand-letter", outcome).oneMore("letters");
        return new Step(
                "demand-letter",
                outcome,
                Took.A_PERSON,
                outcome.equals("letterUnanswered")
                        ? after.with("letterDelivered", true).with("limitation", "LIVE")
                        : after);
    }

    /** Whether a case may be reported also hangs on facts that the ladder does not know, so that may always fail. */
    private Step reported(CaseFacts facts) {
        String outcome = any("notEligible", "noticeUndelivered", "reportDeclined", "adverseInformationReported");
        CaseFacts after = facts.after("credit-reporting", outcome);
        return switch (outcome) {
            case "notEligible" -> new Step("credit-reporting", outcome, Took.NOTHING, after);
            case "noticeUndelivered" -> new Step("credit-reporting", outcome, Took.A_PERSON, after);
            default ->
                new Step(
                        "credit-reporting",
                        outcome,
                        Took.A_PERSON,
                        after.with("noticeProven", true)
                                .with("reported", outcome.equals("adverseInformationReported")));
        };
    }

    private Step filed(CaseFacts facts) {
        Decision.Answer route = FILING_ROUTE.given(
                "claimAmount", facts.values().get("amountDue"),
                "limitation", facts.values().get("limitation"),
                "debtorLocated", random.nextBoolean(),
                "disputed", random.nextBoolean());
        if (route.get("route").equals("NONE")) {
            return new Step(
                    "court-filing",
                    "filingNotPossible",
                    Took.NOTHING,
                    facts.after("court-filing", "filingNotPossible"));
        }
        String outcome = any("suitFiled", "filingAbandoned");
        return new Step(
                "court-filing",
                outcome,
                Took.A_PERSON,
                facts.after("court-filing", outcome).with("filed", outcome.equals("suitFiled")));
    }

    private Step directed(CaseFacts facts) {
        String course = any("remind", "plan", "wait");
        CaseFacts after = facts.with("course", course);
        Step then = switch (course) {
            case "remind" -> reminded(after);
            case "plan" -> planned(after);
            default -> waited(after, 10);
        };
        return new Step("lawyer", course, Took.A_PERSON, then.after());
    }

    private String any(String... outcomes) {
        return outcomes[random.nextInt(outcomes.length)];
    }
}
