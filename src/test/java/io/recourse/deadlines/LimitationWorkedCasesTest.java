package io.recourse.deadlines;

import static io.recourse.deadlines.LimitationEvent.Kind.DEMAND;
import static io.recourse.deadlines.LimitationEvent.Kind.PART_PAYMENT;
import static io.recourse.deadlines.LimitationFixture.SEVEN_YEARS_AGO;
import static io.recourse.deadlines.LimitationFixture.ends;
import static io.recourse.deadlines.LimitationFixture.event;
import static io.recourse.deadlines.LimitationFixture.limitation;
import static io.recourse.deadlines.LimitationFixture.plan;
import static io.recourse.deadlines.LimitationFixture.suspension;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.Limitation.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The debt whose last instalment fell due on 2019-11-22, seen on 2026-11-22, and its kin. */
class LimitationWorkedCasesTest {

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
        assertThat(limitation(LocalDate.of(2023, 11, 22))).satisfies(ends("2026-11-22", "2026-11-23", Status.EXPIRING));
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
        assertThat(limitation(LocalDate.of(2015, 9, 30))).satisfies(ends("2017-09-30", "2017-09-30", Status.BARRED));
    }

    @Test
    void iGetsTheNewPeriodWhereTheOldOneHadNotRunOut() {
        assertThat(limitation(LocalDate.of(2015, 10, 8))).satisfies(ends("2018-10-08", "2018-10-08", Status.BARRED));
    }
}
