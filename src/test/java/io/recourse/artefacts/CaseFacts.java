package io.recourse.artefacts;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code next-step} is asked about, for tests: a loan of ¥5,000, 60 days past due, never worked yet. */
record CaseFacts(Map<String, Object> values) {

    static final CaseFacts NEW_CASE = new CaseFacts(Map.of())
            .with("amountDue", 5000)
            .with("amountNotDue", 0)
            .with("daysPastDue", 60)
            .with("product", "MICRO_CREDIT")
            .with("settlingDays", 0)
            .with("limitation", "LIVE")
            .with("lastStage", "none")
            .with("lastOutcome", "none")
            .with("course", "none")
            .with("reminders", 0)
            .with("brokenPromises", 0)
            .with("visits", 0)
            .with("visitMandated", false)
            .with("placements", 0)
            .with("agencyMandated", false)
            .with("letters", 0)
            .with("letterDelivered", false)
            .with("noticeProven", false)
            .with("reported", false)
            .with("filed", false)
            .with("courtResult", "none");

    CaseFacts with(String fact, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(fact, value);
        return new CaseFacts(changed);
    }

    /** @param changes as {@code amountDue=300 lastStage=reminder} */
    CaseFacts with(String changes) {
        CaseFacts facts = this;
        for (String change : changes.split("\\s+")) {
            String[] pair = change.split("=");
            facts = facts.with(pair[0], value(pair[1]));
        }
        return facts;
    }

    CaseFacts after(String stage, String outcome) {
        return with("lastStage", stage).with("lastOutcome", outcome);
    }

    CaseFacts oneMore(String count) {
        return with(count, count(count) + 1);
    }

    int count(String fact) {
        return ((Number) values.get(fact)).intValue();
    }

    boolean is(String fact, Object value) {
        return value.equals(values.get(fact));
    }

    private static Object value(String text) {
        if (text.matches("true|false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("[\\d.]+") ? (Object) Double.valueOf(text) : text;
    }
}
