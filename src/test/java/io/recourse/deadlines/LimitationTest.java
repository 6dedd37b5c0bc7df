package io.recourse.deadlines;

import static io.recourse.deadlines.LimitationEvent.Kind.ACCELERATED;
import static io.recourse.deadlines.LimitationEvent.Kind.ACKNOWLEDGEMENT;
import static io.recourse.deadlines.LimitationEvent.Kind.DEMAND;
import static io.recourse.deadlines.LimitationEvent.Kind.PART_PAYMENT;
import static io.recourse.deadlines.LimitationEvent.Kind.SUIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.Limitation.Result;
import io.recourse.deadlines.Limitation.Status;
import io.recourse.deadlines.Limitation.Step;
import io.recourse.deadlines.LimitationEvent.Kind;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SEVEN_YEARS_AGO = LocalDate.of(2019, 11, 22);

    private final Limitation limitation = new Limitation(new LawInForce(), Calendars.china());

    /** The debt of the last instalment of 2019-11-22, seen on 2026-11-22, and its kin. */
    @Nested
    class WorkedCases {

        @Test
        void aExpiresThreeYearsAfterTheLastInstalment() {
            assertThat(limitation(SEVEN_YEARS_AGO)).satisfies(ends("2022-11-22", "2022-11-22", Status.BARRED));
        }

        @Test
        void bStartsAgainFromADemandThatArrived() {
            assertThat(limitation(SEVEN_YEARS_AGO, event(DEMAND, "2022-03-01")))
                    .satisfies(ends("2025-03-01", "2025-03-03", Status.BARRED));
        }

        @Test
        void cStartsAgainFromAPaymentInTime() {
            assertThat(limitation(SEVEN_YEARS_AGO, event(DEMAND, "2022-03-01"), event(PART_PAYMENT, "2024-11-05")))
                    .satisfies(ends("2027-11-05", null, Status.LIVE));
        }

        @Test
        void dIsNotRevivedByADemandAfterExpiry() {
            assertThat(limitation(SEVEN_YEARS_AGO, event(DEMAND, "2023-02-01")))
                    .satisfies(ends("2022-11-22", "2022-11-22", Status.BARRED));
        }

        @Test
        void eIsWaivedByAPlanSignedAfterExpiry() {
            assertThat(limitation(SEVEN_YEARS_AGO, plan("2026-11-01", "2028-10-20")))
                    .satisfies(ends("2031-10-20", null, Status.LIVE));
        }

        @Test
        void fExpiresTomorrowBecauseTodayIsSunday() {
            assertThat(limitation(LocalDate.of(2023, 11, 22)))
                    .satisfies(ends("2026-11-22", "2026-11-23", Status.EXPIRING));
        }

        @Test
        void gIsSuspendedInTheLastSixMonths() {
            assertThat(limitation(LocalDate.of(2021, 6, 28), suspension("2024-03-01", "2024-05-15")))
                    .satisfies(ends("2024-11-15", "2024-11-15", Status.BARRED));
        }

        @Test
        void hIsNotSuspendedBeforeTheLastSixMonths() {
            assertThat(limitation(LocalDate.of(2021, 6, 28), suspension("2023-11-01", "2023-12-01")))
                    .satisfies(ends("2024-06-28", "2024-06-28", Status.BARRED));
        }

        @Test
        void iKeepsTheOldPeriodThatRanOutBeforeTheNewLaw() {
            assertThat(limitation(LocalDate.of(2015, 9, 30)))
                    .satisfies(ends("2017-09-30", "2017-09-30", Status.BARRED));
        }

        @Test
        void iGetsTheNewPeriodWhereTheOldOneHadNotRunOut() {
            assertThat(limitation(LocalDate.of(2015, 10, 8)))
                    .satisfies(ends("2018-10-08", "2018-10-08", Status.BARRED));
        }
    }

    @Nested
    class Interruption {

        @ParameterizedTest
        @CsvSource({"DEMAND", "ACKNOWLEDGEMENT", "PART_PAYMENT", "SUIT"})
        void startsAgainInTimeAndAgain(Kind kind) {
            assertThat(limitation(SEVEN_YEARS_AGO, event(kind, "2022-11-22"), event(kind, "2025-11-21"))
                            .expiresOn())
                    .isEqualTo("2028-11-21");
        }

        @Test
        void isInTimeOnTheRolledLastDay() {
            assertThat(limitation(LocalDate.of(2022, 3, 1), event(DEMAND, "2025-03-03"))
                            .expiresOn())
                    .isEqualTo("2028-03-03");
            assertThat(limitation(LocalDate.of(2022, 3, 1), event(DEMAND, "2025-03-04"))
                            .expiresOn())
                    .isEqualTo("2025-03-01");
        }

        @Test
        void cannotBeginBeforeTheDebtIsDue() {
            assertThat(limitation(
                                    LocalDate.of(2025, 6, 30),
                                    event(DEMAND, "2025-01-10"),
                                    event(PART_PAYMENT, "2025-03-10"))
                            .expiresOn())
                    .isEqualTo("2028-06-30");
        }

        @Test
        void neverReachesBeyondTwentyYears() {
            LocalDate dueOn = LocalDate.of(2003, 1, 15);
            assertThat(limitation(
                            dueOn,
                            event(DEMAND, "2004-12-01"),
                            event(DEMAND, "2006-11-01"),
                            event(DEMAND, "2008-10-01"),
                            event(DEMAND, "2010-09-01"),
                            event(DEMAND, "2012-08-01"),
                            event(DEMAND, "2014-07-01"),
                            event(DEMAND, "2016-06-01"),
                            event(DEMAND, "2019-05-01"),
                            event(DEMAND, "2022-04-01")))
                    .satisfies(ends("2023-01-15", "2023-01-16", Status.BARRED));
        }

        @Test
        void ofAPlanMovesTheLastInstalmentAndTheTwentyYears() {
            assertThat(limitation(
                            LocalDate.of(2024, 5, 20), plan("2026-02-02", "2027-02-20"), event(DEMAND, "2026-06-01")))
                    .satisfies(ends("2030-02-20", null, Status.LIVE));
        }

        @Test
        void countsFromTheEarlierDayWhenABrokenPlanFallsDueAtOnce() {
            assertThat(limitation(
                                    LocalDate.of(2024, 5, 20),
                                    plan("2026-02-02", "2027-02-20"),
                                    event(ACCELERATED, "2026-06-05"))
                            .expiresOn())
                    .isEqualTo("2029-06-05");
            assertThat(limitation(
                                    LocalDate.of(2024, 5, 20),
                                    event(DEMAND, "2026-02-02"),
                                    event(ACCELERATED, "2026-06-05"))
                            .expiresOn())
                    .isEqualTo("2029-02-02");
        }
    }

    @Nested
    class AfterExpiry {

        @ParameterizedTest
        @CsvSource({"DEMAND", "PART_PAYMENT", "SUIT"})
        void nothingRevivesThatIsNoAgreementToPay(Kind kind) {
            assertThat(limitation(SEVEN_YEARS_AGO, event(kind, "2026-10-08")))
                    .satisfies(ends("2022-11-22", "2022-11-22", Status.BARRED));
        }

        @Test
        void anAgreementToPerformWaivesTheObjection() {
            assertThat(limitation(SEVEN_YEARS_AGO, event(ACKNOWLEDGEMENT, "2026-10-08")))
                    .satisfies(ends("2029-10-08", null, Status.LIVE));
        }

        @Test
        void aPaymentAfterTheWaiverInterruptsAgain() {
            assertThat(limitation(
                                    SEVEN_YEARS_AGO,
                                    event(ACKNOWLEDGEMENT, "2023-10-08"),
                                    event(PART_PAYMENT, "2026-10-08"))
                            .expiresOn())
                    .isEqualTo("2029-10-08");
        }

        @Test
        void anAgreementDoesNotReachBeyondTwentyYears() {
            assertThat(limitation(LocalDate.of(2003, 1, 15), event(ACKNOWLEDGEMENT, "2026-10-08")))
                    .satisfies(ends("2023-01-15", "2023-01-16", Status.BARRED));
        }
    }

    @Nested
    class Suspension {

        private final LocalDate dueOn = LocalDate.of(2021, 6, 28);

        @ParameterizedTest
        @CsvSource({
            "2023-12-01, 2023-12-28, 2024-06-28, removed on the eve of the last six months",
            "2023-12-01, 2023-12-29, 2024-06-29, reaches into the last six months",
            "2024-06-28, 2024-08-31, 2025-02-28, arose on the last day and was removed on a month end",
            "2024-06-29, 2024-08-31, 2024-06-28, arose after expiry"
        })
        void movesTheEndToSixMonthsAfterRemoval(String on, String until, String expected, String why) {
            assertThat(limitation(dueOn, suspension(on, until)).expiresOn())
                    .as(why)
                    .isEqualTo(expected);
        }

        @Test
        void canFollowAnother() {
            assertThat(limitation(dueOn, suspension("2024-11-01", "2024-12-20"), suspension("2024-03-01", "2024-05-15"))
                            .expiresOn())
                    .isEqualTo("2025-06-20");
        }

        @Test
        void keepsALaterDemandInTime() {
            assertThat(limitation(dueOn, event(DEMAND, "2024-10-01"), suspension("2024-03-01", "2024-05-15"))
                            .expiresOn())
                    .isEqualTo("2027-10-01");
        }

        @Test
        void coversThePeriodThatADemandStartedDuringTheObstacle() {
            assertThat(limitation(dueOn, suspension("2021-08-01", "2025-01-31"), event(DEMAND, "2021-09-01"))
                            .expiresOn())
                    .isEqualTo("2025-07-31");
        }

        @Test
        void underTheOldLawOnlyKeepsThePeriodOpenUntilRemoval() {
            assertThat(limitation(LocalDate.of(2014, 6, 1), suspension("2016-05-01", "2016-07-10"))
                            .expiresOn())
                    .isEqualTo("2016-07-10");
        }
    }

    @Nested
    class Transition {

        @Test
        void givesThreeYearsToAPeriodThatEndedOnTheDayOfTheNewLaw() {
            assertThat(limitation(LocalDate.of(2015, 10, 1)).expiresOn()).isEqualTo("2018-10-01");
        }

        @Test
        void countsAnInterruptionUnderTheOldLaw() {
            assertThat(limitation(LocalDate.of(2013, 3, 1), event(DEMAND, "2015-02-01"))
                            .expiresOn())
                    .isEqualTo("2017-02-01");
            assertThat(limitation(LocalDate.of(2013, 3, 1), event(DEMAND, "2015-02-28"), event(DEMAND, "2016-11-11"))
                            .expiresOn())
                    .isEqualTo("2019-11-11");
            assertThat(limitation(LocalDate.of(2013, 3, 1), event(DEMAND, "2015-03-02"))
                            .expiresOn())
                    .isEqualTo("2015-03-01");
        }
    }

    @Nested
    class AsOf {

        private final LocalDate dueOn = LocalDate.of(2023, 11, 22);

        @ParameterizedTest
        @CsvSource({
            "2023-01-01, LIVE",
            "2026-08-23, LIVE",
            "2026-08-24, EXPIRING",
            "2026-11-22, EXPIRING",
            "2026-11-23, EXPIRING",
            "2026-11-24, BARRED"
        })
        void warnsNinetyDaysAheadAndIsBarredAfterTheRolledDay(LocalDate asOf, Status expected) {
            assertThat(limitation.of(dueOn, List.of(), asOf).status()).isEqualTo(expected);
        }

        @Test
        void isBarredAfterTheSafeDateWhereNoCalendarIsLoaded() {
            Limitation provisional = new Limitation(new LawInForce(), Calendars.none());

            assertThat(provisional.of(dueOn, List.of(), TODAY)).satisfies(ends("2026-11-22", null, Status.EXPIRING));
            assertThat(provisional.of(dueOn, List.of(), TODAY.plusDays(1)).status())
                    .isEqualTo(Status.BARRED);
        }

        @Test
        void leavesOutWhatHappensLater() {
            Result result = limitation.of(
                    dueOn, List.of(event(DEMAND, "2026-12-01"), suspension("2026-11-25", "2026-12-24")), TODAY);

            assertThat(result.expiresOn()).isEqualTo("2026-11-22");
            assertThat(result.steps())
                    .filteredOn(step -> step.rule() == LimitationRule.AFTER_AS_OF)
                    .hasSize(2);
        }
    }

    @Nested
    class Explanation {

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

    private Result limitation(LocalDate dueOn, LimitationEvent... events) {
        return limitation.of(dueOn, List.of(events), TODAY);
    }

    private static LimitationEvent event(Kind kind, String on) {
        return LimitationEvent.of(kind, LocalDate.parse(on));
    }

    private static LimitationEvent plan(String on, String newLastDueOn) {
        return LimitationEvent.planSigned(LocalDate.parse(on), LocalDate.parse(newLastDueOn));
    }

    private static LimitationEvent suspension(String on, String until) {
        return LimitationEvent.suspension(LocalDate.parse(on), LocalDate.parse(until));
    }

    private static Step step(LimitationRule rule, String on, Object... arguments) {
        return new Step(rule, LocalDate.parse(on), List.of(arguments));
    }

    private static ThrowingConsumer<Result> ends(String expiresOn, String lastDay, Status status) {
        return result -> {
            assertThat(result.expiresOn()).isEqualTo(expiresOn);
            assertThat(result.lastDay()).isEqualTo(lastDay == null ? null : LocalDate.parse(lastDay));
            assertThat(result.status()).isEqualTo(status);
        };
    }
}
