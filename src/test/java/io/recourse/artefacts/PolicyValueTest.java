package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("policy-value: dated numbers")
class PolicyValueTest {

    private static final Decision POLICY = Decision.named("policy-value");

    @ParameterizedTest(name = "{0} is {1} {2} on 2026-11-22")
    @CsvSource({
        "penalty-cap, 0.24, FRACTION_PER_YEAR",
        "lpr-one-year, 0.03, FRACTION_PER_YEAR",
        "hearing-reminder-days, 5, CALENDAR_DAYS",
        "appeal-notice-days, 7, CALENDAR_DAYS",
        "double-interest-daily-rate, 0.000175, FRACTION_PER_DAY",
        "average-wage, 124110, CNY_PER_YEAR",
        "contact-day-starts, 8, HOUR_OF_DAY",
        "contact-day-ends, 22, HOUR_OF_DAY",
        "calls-per-day, 3, CALLS",
        "attempts-per-number, 6, ATTEMPTS",
        "visits-per-day, 1, VISITS",
        "contact-person-attempts, 3, ATTEMPTS",
        "training-valid-months, 12, MONTHS",
        "agency-inspection-months, 12, MONTHS",
        "agency-evaluation-months, 12, MONTHS",
        "placement-longest-days, 90, CALENDAR_DAYS",
        "own-contact-while-placed, 0, ONE_IF_ALLOWED",
        "export-alarm-records, 25, RECORDS",
        "limitation-years, 3, YEARS",
        "credit-adverse-years, 5, YEARS",
        "restructuring-observation-months, 12, MONTHS",
        "credit-complaint-answer-days, 20, CALENDAR_DAYS",
        "credit-consent-assumed, 1, ONE_IF_ASSUMED",
        "limitation-absolute-years, 20, YEARS",
        "limitation-suspension-months, 6, MONTHS",
        "guarantee-months, 6, MONTHS",
        "preservation-guarantee-percent, 30, PERCENT",
        "pre-suit-preservation-guarantee-percent, 100, PERCENT",
        "evidence-part-megabytes, 20, MEGABYTES",
        "recovery-window-days, 365, CALENDAR_DAYS",
        "recovery-least-suits, 20, SUITS",
        "filing-batch-most, 500, CASES",
        "filing-batch-sample-percent, 10, PERCENT",
        "filing-batch-sample-least, 5, CASES",
        "limitation-warning-days, 90, CALENDAR_DAYS",
        "statutory-day-warning-days, 7, CALENDAR_DAYS",
        "preservation-renewal-days, 7, CALENDAR_DAYS",
        "calendar-warning-days, 60, CALENDAR_DAYS",
        "service-level-day-starts, 9, HOUR_OF_DAY",
        "service-level-day-ends, 18, HOUR_OF_DAY",
        "settling-days, 0, CALENDAR_DAYS",
        "attribution-days, 7, CALENDAR_DAYS",
        "alert-breach-percent, 20, PERCENT",
        "alert-breach-least-tasks, 10, TASKS",
        "alert-stuck-working-days, 5, WORKING_DAYS",
        "alert-bureau-working-days, 3, WORKING_DAYS",
        "alert-limitation-days, 30, CALENDAR_DAYS",
        "digest-hour, 8, HOUR_OF_DAY",
        "cost-sms, 0.05, CNY",
        "cost-email, 0.01, CNY",
        "cost-post, 20, CNY",
        "cost-call, 3, CNY",
        "cost-visit, 200, CNY",
        "promise-grace-days, 1, CALENDAR_DAYS",
        "promise-longest-days, 14, CALENDAR_DAYS",
        "deferral-longest-days, 90, CALENDAR_DAYS",
        "reminder-small-claim, 500, CNY",
        "letter-deadline-days, 15, CALENDAR_DAYS",
        "post-transit-working-days, 5, WORKING_DAYS",
        "credit-notice-working-days, 3, WORKING_DAYS",
    })
    void knowsEachNumber(String key, BigDecimal value, String unit) {
        Decision.Answer answer = POLICY.given("key", key, "on", LocalDate.of(2026, 11, 22));

        assertThat(answer.<Double>get("value")).isEqualTo(value.doubleValue());
        assertThat(answer.<String>get("unit")).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "limitation-years, 2017-09-30, 2",
        "limitation-years, 2017-10-01, 3",
        "limitation-suspension-months, 2017-09-30, 0",
        "limitation-suspension-months, 2017-10-01, 6",
        "lpr-one-year, 2025-06-01, 0.03",
        "penalty-cap, 1999-01-01, 0.24",
    })
    void changesOnItsDay(String key, String on, double value) {
        assertThat(POLICY.given("key", key, "on", on).<Double>get("value")).isEqualTo(value);
        assertThat(POLICY.given("key", key, "on", LocalDate.parse(on)).<Double>get("value"))
                .isEqualTo(value);
    }

    /** The first row from the top counts, so an older row above a newer one would hide it. */
    @Test
    void hasTheNewerOfTwoRowsAbove() {
        Map<String, String> latest = new HashMap<>();
        for (Decision.Rule row : POLICY.rules()) {
            String key = row.conditions().get("key");
            String from = row.conditions().get("date and time(date(on), time(\"00:00:00\"))");
            String above = latest.put(key, from);
            assertThat(from).as("day from which %s holds", key).startsWith(">= date and time(");
            if (above != null) {
                assertThat(from).as("the next row of %s", key).isLessThan(above);
            }
        }
    }

    @Test
    void inventsNothing() {
        assertThat(POLICY.given("key", "lpr-one-year", "on", "2025-05-31").isEmpty())
                .as("no rate was verified for that day")
                .isTrue();
        assertThat(POLICY.given("key", "no-such-key", "on", "2026-01-01").isEmpty())
                .isTrue();
        assertThat(POLICY.given("key", "penalty-cap").isEmpty())
                .as("without a day")
                .isTrue();
    }
}
