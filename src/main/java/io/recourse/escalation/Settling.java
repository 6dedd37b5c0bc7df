package io.recourse.escalation;

import io.recourse.common.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The days for which a new case waits for its payment file, so that nobody who has paid is reminded. */
@Component
class Settling {

    private final Policy policy;
    private final Clock clock;

    Settling(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Calendar days that are left by the policy of the day on which the case was opened. */
    int daysLeft(LocalDate openedOn) {
        LocalDate settled = openedOn.plusDays(policy.count("settling-days", openedOn));
        return (int) Math.max(0, ChronoUnit.DAYS.between(LocalDate.now(clock), settled));
    }
}
