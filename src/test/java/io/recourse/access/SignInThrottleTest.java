package io.recourse.access;

import static io.recourse.access.SignInThrottle.ATTEMPTS_FROM_AN_ADDRESS;
import static io.recourse.access.SignInThrottle.ATTEMPTS_OF_A_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SignInThrottle throttle = new SignInThrottle(nanos::get);

    @Test
    void stopsGuessesOfOneUserFromManyAddresses() {
        for (int i = 0; i < ATTEMPTS_OF_A_USER; i++) {
            throttle.admit("lawyer", "192.0.2." + i);
        }
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> throttle.admit("lawyer", "192.0.2.200"));
        assertThatCode(() -> throttle.admit("lead", "192.0.2.200")).doesNotThrowAnyException();
    }

    @Test
    void stopsGuessesOfManyUsersFromOneAddress() {
        for (int i = 0; i < ATTEMPTS_FROM_AN_ADDRESS; i++) {
            throttle.admit("user-" + i, "192.0.2.1");
        }
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> throttle.admit("another", "192.0.2.1"));
        assertThatCode(() -> throttle.admit("another", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void letsInAgainWhenTheWindowThatTheFirstAttemptOpenedIsOver() {
        exhaust("lawyer");
        pass(Duration.ofMinutes(10));
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttle.admit("lawyer", ""))
                .satisfies(tooMany -> assertThat(tooMany.minutes()).isEqualTo(5));
        pass(Duration.ofMinutes(5));
        assertThatCode(() -> throttle.admit("lawyer", "")).doesNotThrowAnyException();
    }

    @Test
    void rightPasswordForgivesTheMistakesBefore() {
        for (int i = 0; i < 5 * ATTEMPTS_FROM_AN_ADDRESS; i++) {
            throttle.admit("lawyer", "192.0.2.1");
            throttle.forgive("lawyer", "192.0.2.1");
        }
        assertThatCode(() -> throttle.admit("lawyer", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void manyAtOnceDoNotSlipThrough() {
        AtomicInteger admitted = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                throttle.admit("lawyer", "");
                admitted.incrementAndGet();
            } catch (TooManyAttempts expected) {
                // The others are turned away.
            }
        });
        assertThat(admitted).hasValue(ATTEMPTS_OF_A_USER);
    }

    @Test
    void onlyTheFirstOfWindowIsWorthLine() {
        exhaust("lawyer");
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttle.admit("lawyer", ""))
                .satisfies(tooMany -> assertThat(tooMany.isFirst()).isTrue());
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttle.admit("lawyer", ""))
                .satisfies(tooMany -> assertThat(tooMany.isFirst()).isFalse());
    }

    private void exhaust(String user) {
        IntStream.range(0, ATTEMPTS_OF_A_USER).forEach(i -> throttle.admit(user, ""));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
