package io.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate CHANGED_ON = LocalDate.parse("2026-11-20");

    /** Two days, and none for cases opened before the policy came. */
    private static final Policy POLICY = (key, on) -> on.isBefore(CHANGED_ON) ? BigDecimal.ZERO : new BigDecimal("2");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T00:00:00+08:00, 2",
        "2026-11-22, 2026-11-22T23:59:59+08:00, 2",
        "2026-11-22, 2026-11-23T00:00:00+08:00, 1",
        "2026-11-22, 2026-11-24T00:00:00+08:00, 0",
        "2026-11-22, 2027-01-01T00:00:00+08:00, 0",
        "2026-11-19, 2026-11-20T00:00:00+08:00, 0",
    })
    void countsTheDaysThatAreLeft(LocalDate openedOn, OffsetDateTime now, int left) {
        Clock clock = Clock.fixed(Instant.from(now), SHANGHAI);

        assertThat(new Settling(POLICY, clock).daysLeft(openedOn)).isEqualTo(left);
    }
}
