package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Refused;
import io.recourse.deadlines.LimitationEvent.Kind;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LimitationEventTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void refusesASuspensionThatDoesNotEndAfterItBegan() {
        assertRefused("limitation.until-missing", () -> LimitationEvent.suspension(DAY, null));
        assertRefused("limitation.until-before-start", () -> LimitationEvent.suspension(DAY, DAY.minusDays(1)));
    }

    @Test
    void refusesAPlanThatEndsBeforeItIsSigned() {
        assertRefused("limitation.last-due-missing", () -> LimitationEvent.planSigned(DAY, null));
        assertRefused("limitation.last-due-before-signing", () -> LimitationEvent.planSigned(DAY, DAY.minusDays(1)));
    }

    @Test
    void keepsNoDatesThatItsKindDoesNotHave() {
        assertThat(new LimitationEvent(Kind.DEMAND, DAY, DAY, DAY)).isEqualTo(LimitationEvent.of(Kind.DEMAND, DAY));
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
