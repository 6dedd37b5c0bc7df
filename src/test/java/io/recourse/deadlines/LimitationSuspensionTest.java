package io.recourse.deadlines;

import static io.recourse.deadlines.LimitationEvent.Kind.DEMAND;
import static io.recourse.deadlines.LimitationFixture.event;
import static io.recourse.deadlines.LimitationFixture.limitation;
import static io.recourse.deadlines.LimitationFixture.suspension;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationSuspensionTest {

    private final LocalDate dueOn = LocalDate.of(2021, 6, 28);

    @ParameterizedTest
    @CsvSource({
        "2023-12-01, 2023-12-28, 2024-06-28, removed on the eve of the last six months",
        "2023-12-01, 2023-12-29, 2024-06-29, reaches into the last six months",
        "2024-06-28, 2024-08-31, 2025-02-28, arose on the last day and was removed on a month end",
        "2024-06-29, 2024-08-31, 2024-06-28, arose after expiry"
    })
    void movesTheEndToSixMonthsAfterRemoval(String on, String until, String expected, String why) {
        assertThat(limitation(dueOn, suspension(on, until)).expiresOn()).as(why).isEqualTo(expected);
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
