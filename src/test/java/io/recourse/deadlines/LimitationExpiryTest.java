package io.recourse.deadlines;

import static io.recourse.deadlines.LimitationEvent.Kind.ACKNOWLEDGEMENT;
import static io.recourse.deadlines.LimitationEvent.Kind.DEMAND;
import static io.recourse.deadlines.LimitationEvent.Kind.PART_PAYMENT;
import static io.recourse.deadlines.LimitationFixture.LIMITATION;
import static io.recourse.deadlines.LimitationFixture.SEVEN_YEARS_AGO;
import static io.recourse.deadlines.LimitationFixture.TODAY;
import static io.recourse.deadlines.LimitationFixture.ends;
import static io.recourse.deadlines.LimitationFixture.event;
import static io.recourse.deadlines.LimitationFixture.limitation;
import static io.recourse.deadlines.LimitationFixture.suspension;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.Limitation.Result;
import io.recourse.deadlines.Limitation.Status;
import io.recourse.deadlines.LimitationEvent.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationExpiryTest {

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
        assertThat(limitation(SEVEN_YEARS_AGO, event(ACKNOWLEDGEMENT, "2023-10-08"), event(PART_PAYMENT, "2026-10-08"))
                        .expiresOn())
                .isEqualTo("2029-10-08");
    }

    @Test
    void anAgreementDoesNotReachBeyondTwentyYears() {
        assertThat(limitation(LocalDate.of(2003, 1, 15), event(ACKNOWLEDGEMENT, "2026-10-08")))
                .satisfies(ends("2023-01-15", "2023-01-16", Status.BARRED));
    }

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
        assertThat(LIMITATION.of(dueOn, List.of(), asOf).status()).isEqualTo(expected);
    }

    @Test
    void isBarredAfterTheSafeDateWhereNoCalendarIsLoaded() {
        Limitation provisional = new Limitation(new LawInForce(), Calendars.none());

        assertThat(provisional.of(dueOn, List.of(), TODAY)).satisfies(ends("2026-11-22", null, Status.EXPIRING));
        assertThat(provisional.of(dueOn, List.of(), TODAY.plusDays(1)).status()).isEqualTo(Status.BARRED);
    }

    @Test
    void leavesOutWhatHappensLater() {
        Result result = LIMITATION.of(
                dueOn, List.of(event(DEMAND, "2026-12-01"), suspension("2026-11-25", "2026-12-24")), TODAY);

        assertThat(result.expiresOn()).isEqualTo("2026-11-22");
        assertThat(result.steps())
                .filteredOn(step -> step.rule() == LimitationRule.AFTER_AS_OF)
                .hasSize(2);
    }
}
