package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "five-class, account-status, account-type, special-transaction, metro2-status, repayment-state, record-hold, credit-repair")
class BureauCodesTest {

    private static final Decision STATE = Decision.named("repayment-state");
    private static final Decision METRO2 = Decision.named("metro2-status");
    private static final Decision HOLD = Decision.named("record-hold");

    @ParameterizedTest(name = "{0} days: class {1}")
    @CsvSource({"0, 1", "1, 2", "90, 2", "91, 3", "270, 3", "271, 4", "360, 4", "361, 5", "4000, 5"})
    void classesByDaysPastDue(int days, String fiveClass) {
        Decision table = Decision.named("five-class");
        assertThat(table.given("daysPastDue", days, "course", days > 0 ? "OVERDUE" : "PAID")
                        .<String>get("fiveClass"))
                .isEqualTo(fiveClass);
        assertThat(table.given("daysPastDue", days, "course", "WRITTEN_OFF").<String>get("fiveClass"))
                .isEqualTo("5");
    }

    @ParameterizedTest(name = "{0}: {1}, status {2}, Metro 2 {3} {4}")
    @CsvSource({
        "SETTLED, C, 3, 13, E",
        "WRITTEN_OFF, B, 42, 97, L",
        "NOTHING_DUE, *, 1, 11, 0",
        "PAID, N, 1, 11, 0",
        "PAID_LATE, M, 1, 11, 0",
    })
    void codesAMonthWithoutOverdueDays(String course, String state, String status, String metro2, String profile) {
        assertThat(STATE.given("course", course, "daysPastDue", 0).<String>get("state"))
                .isEqualTo(state);
        assertThat(Decision.named("account-status")
                        .given("accountType", "D1", "course", course, "sued", false)
                        .<String>get("status"))
                .isEqualTo(status);
        Decision.Answer answer = METRO2.given("course", course, "daysPastDue", 0);
        assertThat(answer.<String>get("status")).isEqualTo(metro2 == null ? "" : metro2);
        assertThat(answer.<String>get("profile")).isEqualTo(profile);
    }

    @Test
    void saysThatAnOverdueLoanIsInCourt() {
        Decision status = Decision.named("account-status");
        assertThat(status.given("accountType", "D1", "course", "OVERDUE", "sued", false)
                        .<String>get("status"))
                .isEqualTo("2");
        assertThat(status.given("accountType", "D1", "course", "OVERDUE", "sued", true)
                        .<String>get("status"))
                .isEqualTo("8");
        assertThat(status.given("accountType", "D1", "course", "PAID", "sued", true)
                        .<String>get("status"))
                .isEqualTo("1");
    }

    /** Of a card, 2 would say that it is frozen, and 3 that it was stopped. */
    @ParameterizedTest(name = "card {0}, sued {1}: {2}")
    @CsvSource({
        "NOTHING_DUE, false, 1",
        "PAID, true, 1",
        "PAID_LATE, false, 1",
        "OVERDUE, false, 1",
        "OVERDUE, true, 8",
        "SETTLED, false, 4",
        "SETTLED, true, 4",
        "WRITTEN_OFF, false, 5",
        "WRITTEN_OFF, true, 5",
    })
    void codesACardByItsOwnDictionary(String course, boolean sued, String status) {
        assertThat(Decision.named("account-status")
                        .given("accountType", "R2", "course", course, "sued", sued)
                        .<String>get("status"))
                .isEqualTo(status);
    }

    /** The bureaux count differently: PBOC from day 1, Metro 2 from day 30. */
    @ParameterizedTest(name = "{0} days: PBOC {1}, Metro 2 {2}")
    @CsvSource({
        "1, 1, 0",
        "29, 1, 0",
        "30, 1, 1",
        "31, 2, 1",
        "45, 2, 1",
        "59, 2, 1",
        "60, 2, 2",
        "61, 3, 2",
        "90, 3, 3",
        "120, 4, 4",
        "150, 5, 5",
        "179, 6, 5",
        "180, 6, 6",
        "181, 7, 6"
    })
    void countsOverdueDaysAsEachBureauDoes(int days, String pboc, String metro2) {
        assertThat(STATE.given("course", "OVERDUE", "daysPastDue", days).<String>get("state"))
                .isEqualTo(pboc);
        assertThat(METRO2.given("course", "OVERDUE", "daysPastDue", days).<String>get("profile"))
                .isEqualTo(metro2);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PLAN_SIGNED, CREDIT_CARD, 14",
        "PLAN_SIGNED, MICRO_CREDIT, 1",
        "SETTLED_EARLY, CASH_LOAN, 5",
        "WAIVED, CREDIT_CARD, 11",
        "SUED, CREDIT_CARD, 8",
        "WRITTEN_OFF, CASH_LOAN, 15",
    })
    void namesSpecialTransactions(String event, String product, String type) {
        assertThat(Decision.named("special-transaction")
                        .given("event", event, "product", product)
                        .<String>get("type"))
                .isEqualTo(type);
    }

    /** The one-off repair, with the worked cases of its announcement. */
    @ParameterizedTest(name = "¥{0} of {1}, paid {2}, waived in part {3}: {4}")
    @CsvSource({
        "8000,     2024-05-01, 2026-01-15, false, 2026-02-28",
        "8000,     2024-05-01, 2026-04-01, false, ''",
        "10000.01, 2024-05-01, 2026-01-15, false, ''",
        "10000,    2020-01-01, 2025-11-30, false, 2026-01-01",
        "8000,     2025-12-31, 2025-12-31, false, 2026-01-31",
        "8000,     2025-12-31, 2026-02-28, false, 2026-03-31",
        "8000,     2025-12-31, 2026-03-31, false, 2026-04-30",
        "8000,     2019-12-31, 2026-01-15, false, ''",
        "8000,     2026-01-01, 2026-01-15, false, ''",
        "8000,     2024-05-01, 2026-01-15, true, ''",
    })
    void repairsSmallItemsThatWereRepaid(
            double amount, String arisenOn, String paidOn, boolean waived, String hiddenBy) {
        assertThat(Decision.named("credit-repair")
                        .given("amount", amount, "arisenOn", arisenOn, "paidOn", paidOn, "waived", waived)
                        .<String>get("hiddenBy"))
                .isEqualTo(hiddenBy);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CREDIT_CARD, R2", "CASH_LOAN, D1", "MICRO_CREDIT, D1", "INSTALMENT_PURCHASE, D1"})
    void typesAccounts(String product, String type) {
        assertThat(Decision.named("account-type").given("product", product).<String>get("type"))
                .isEqualTo(type);
    }

    @ParameterizedTest(
            name =
                    "adverse {0}, deleted {1}, approved {2}, disputed {3}, plan {4}, barred {5}, erased {6}, consent {7}, closing {8}, told {9}: {10}, {11}")
    @CsvSource({
        "false, false, false, true, true, true, false, GIVEN, false, false, false, not_adverse",
        "false, false, true, false, false, false, true, GIVEN, false, false, true, erased",
        "true, false, true, false, false, false, false, GIVEN, false, false, false, reportable",
        "true, true, true, false, false, false, false, GIVEN, false, false, true, deleted",
        "true, false, true, true, false, false, false, GIVEN, false, false, true, disputed",
        "true, false, false, false, false, false, false, GIVEN, false, false, true, no_notice",
        "true, false, true, false, true, false, false, GIVEN, false, false, true, plan_running",
        "true, false, true, false, false, true, false, GIVEN, false, false, true, barred",
        "true, false, true, , false, false, false, GIVEN, false, false, true, facts_missing",
        ", false, true, false, false, false, false, GIVEN, false, false, true, facts_missing",
        "false, false, true, false, false, false, , GIVEN, false, false, true, facts_missing",
        "true, false, true, false, false, false, false, ASSUMED, false, false, false, reportable",
        "false, false, false, false, false, false, false, ASSUMED, false, false, false, not_adverse",
        "true, false, true, false, false, false, false, NONE, false, false, true, no_consent",
        "false, false, false, false, false, false, false, NONE, false, false, true, no_consent",
        "true, false, true, false, false, false, false, SILENT, false, false, true, consent_unknown",
        "true, false, true, false, false, false, false, , false, false, true, facts_missing",
        "true, false, true, false, true, true, false, NONE, true, true, false, closing",
        "true, false, true, false, false, false, false, SILENT, true, true, false, closing",
        "true, false, true, false, false, false, true, GIVEN, true, true, true, erased",
        "true, true, true, false, false, false, false, GIVEN, true, true, true, deleted",
        "true, false, true, true, false, false, false, GIVEN, true, true, true, disputed",
        "true, false, false, false, false, false, false, GIVEN, true, true, true, no_notice",
        "false, false, false, false, false, false, false, NONE, true, true, false, clean_closing",
        "false, false, false, false, false, false, false, NONE, true, false, true, no_consent",
        "true, false, true, false, false, false, false, NONE, true, false, true, no_consent",
        "false, true, false, false, false, false, false, GIVEN, true, true, false, not_adverse",
        "false, false, false, false, false, false, false, GIVEN, true, true, false, clean_closing",
        "false, false, false, false, false, false, false, GIVEN, true, false, false, not_adverse",
    })
    void holdsWhatMayNotBeReported(
            Boolean adverse,
            Boolean deleted,
            Boolean approved,
            Boolean disputed,
            Boolean plan,
            Boolean barred,
            Boolean erased,
            String consent,
            boolean closing,
            boolean told,
            boolean held,
            String rule) {
        Decision.Answer answer = HOLD.given(
                "adverse", adverse,
                "deleted", deleted,
                "approved", approved,
                "disputed", disputed,
                "planActive", plan,
                "barred", barred,
                "erased", erased,
                "consent", consent,
                "closing", closing,
                "told", told);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("held")).isEqualTo(held);
        assertThat(answer.<String>get("reason")).contains(" / ");
    }
}
