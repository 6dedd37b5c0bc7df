package io.recourse.contact;

import io.recourse.common.Policy;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who collects was examined within the year (C14, GB/T 45251). */
@Component
@Order(3)
class TrainedMaker implements ContactRule {

    private static final String VALID = "training-valid-months";

    private final Policy policy;

    TrainedMaker(Policy policy) {
        this.policy = policy;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        LocalDate examined = c.contact().maker().examinedOn();
        return examined == null || !day.isAfter(examined.plusMonths(policy.count(VALID, day)))
                ? Permission.ALLOWED
                : Permission.refused("training-expired", policy.source(VALID, day), null);
    }
}
