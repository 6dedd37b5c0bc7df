package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.Policy;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The numbers that the tests of this module take for the law are those of the deployed table. */
@RecourseTest
class LawInForceTest {

    @Autowired
    Policy deployed;

    @ParameterizedTest
    @CsvSource({
        "limitation-years, 2017-09-30",
        "limitation-years, 2017-10-01",
        "limitation-suspension-months, 2017-09-30",
        "limitation-suspension-months, 2017-10-01",
        "limitation-absolute-years, 1990-01-01",
        "limitation-warning-days, 2026-11-22",
        "guarantee-months, 2026-11-22",
        "calendar-warning-days, 2026-11-22"
    })
    void isWhatTheTableSays(String key, LocalDate on) {
        assertThat(deployed.value(key, on)).isEqualByComparingTo(new LawInForce().value(key, on));
    }
}
