package io.recourse.creditreporting;

import io.recourse.engine.Decisions;
import java.util.HashMap;
import java.util.Map;

/** The codes of a bureau's format, as the decision tables have them; remembered for one batch. */
final class BureauCodes {

    private record Question(String table, Map<String, ?> inputs) {}

    private final Decisions decisions;
    private final Map<Question, Map<String, Object>> known = new HashMap<>();

    BureauCodes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The two-generation repayment state of a month. */
    String repaymentState(MonthlyRecord.Month month) {
        return ask("repayment-state", month, "state");
    }

    /** @param sued whether a suit over the loan is pending or won */
    String accountStatus(String product, MonthlyRecord.Month month, boolean sued) {
        return code(
                "account-status",
                Map.of(
                        "accountType",
                        accountType(product, "type"),
                        "course",
                        month.course().name(),
                        "sued",
                        sued),
                "status");
    }

    /** @param daysPastDue those of {@link MonthlyRecord#classDays} */
    String fiveClass(int daysPastDue, CourseOfMonth course) {
        return code("five-class", Map.of("daysPastDue", daysPastDue, "course", course.name()), "fiveClass");
    }

    /** @param output {@code type}, {@code portfolio}, {@code metro2Type} or {@code metro2Terms} */
    String accountType(String product, String output) {
        return code("account-type", Map.of("product", product), output);
    }

    String specialTransaction(MonthlyRecord.EventKind event, String product) {
        return code("special-transaction", Map.of("event", event.name(), "product", product), "type");
    }

    /** @param output {@code status}, {@code rating} or {@code profile} */
    String metro2(MonthlyRecord.Month month, String output) {
        return ask("metro2-status", month, output);
    }

    private String ask(String table, MonthlyRecord.Month month, String output) {
        return code(table, Map.of("course", month.course().name(), "daysPastDue", month.daysPastDue()), output);
    }

    /** @throws io.recourse.common.Refused with code {@code decision.no-answer} when the table has no code for it */
    private String code(String table, Map<String, ?> inputs, String output) {
        Map<String, Object> row = known.computeIfAbsent(
                new Question(table, inputs),
                question -> decisions.ask(table, inputs).single());
        return (String) row.get(output);
    }
}
