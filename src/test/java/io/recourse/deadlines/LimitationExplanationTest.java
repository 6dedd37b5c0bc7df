package io.recourse.deadlines;

import static io.recourse.deadlines.LimitationEvent.Kind.DEMAND;
import static io.recourse.deadlines.LimitationEvent.Kind.PART_PAYMENT;
import static io.recourse.deadlines.LimitationEvent.Kind.SUIT;
import static io.recourse.deadlines.LimitationFixture.SEVEN_YEARS_AGO;
import static io.recourse.deadlines.LimitationFixture.TODAY;
import static io.recourse.deadlines.LimitationFixture.event;
import static io.recourse.deadlines.LimitationFixture.limitation;
import static io.recourse.deadlines.LimitationFixture.step;
import static io.recourse.deadlines.LimitationFixture.suspension;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.Limitation.Result;
import io.recourse.deadlines.Limitation.Step;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitationExplanationTest {

    @Test
    void tellsEachStepInOrder() {
        Result result = limitation(SEVEN_YEARS_AGO, event(PART_PAYMENT, "2024-11-05"), event(DEMAND, "2022-03-01"));

        assertThat(result.steps())
                .containsExactly(
                        step(LimitationRule.START, "2019-11-22"),
                        step(LimitationRule.PERIOD, "2022-11-22", SEVEN_YEARS_AGO, 3),
                        step(LimitationRule.DEMAND, "2022-03-01"),
                        step(LimitationRule.PERIOD, "2025-03-01", LocalDate.of(2022, 3, 1), 3),
                        step(LimitationRule.PART_PAYMENT, "2024-11-05"),
                        step(LimitationRule.PERIOD, "2027-11-05", LocalDate.of(2024, 11, 5), 3),
                        step(LimitationRule.NOT_ROLLED, "2027-11-05", LocalDate.of(2027, 11, 5)));
    }

    @Test
    void namesWhatHadNoEffect() {
        Result result = limitation(
                LocalDate.of(2015, 9, 30),
                event(DEMAND, "2015-01-01"),
                suspension("2015-11-01", "2015-12-01"),
                event(SUIT, "2018-01-05"));

        assertThat(result.steps())
                .extracting(Step::rule)
                .containsExactly(
                        LimitationRule.START,
                        LimitationRule.PERIOD,
                        LimitationRule.NO_EFFECT,
                        LimitationRule.SUIT_AFTER_EXPIRY,
                        LimitationRule.SUSPENSION_WITHOUT_EFFECT,
                        LimitationRule.BARRED,
                        LimitationRule.TRANSITION_MISSED);
    }

    @Test
    void tellsTheTransitionSuspensionAndRolling() {
        Result result = limitation(LocalDate.of(2015, 10, 8), suspension("2018-08-01", "2018-09-15"));

        assertThat(result.steps())
                .containsExactly(
                        step(LimitationRule.START, "2015-10-08"),
                        step(LimitationRule.PERIOD, "2017-10-08", LocalDate.of(2015, 10, 8), 2),
                        step(LimitationRule.TRANSITION, "2018-10-08", 3),
                        step(
                                LimitationRule.SUSPENSION,
                                "2019-03-15",
                                LocalDate.of(2018, 8, 1),
                                LocalDate.of(2018, 9, 15),
                                6),
                        step(LimitationRule.BARRED, "2019-03-15"));
        assertThat(limitation(LocalDate.of(2023, 11, 22)).steps())
                .endsWith(step(LimitationRule.ROLLED, "2026-11-23", TODAY));
    }
}
