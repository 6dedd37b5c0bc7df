package io.recourse.contact;

import io.recourse.common.Policy;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Calls that connected (C2) and visits (C10) by person, attempts by number (C3), each a day, whoever makes them and in
 * whichever of the debtor's contracts.
 */
@Component
@Order(6)
class CountedAttempts implements ContactRule {

    private static final String CALLS = "calls-per-day";
    private static final String PER_NUMBER = "attempts-per-number";
    private static final String VISITS = "visits-per-day";

    private final Policy policy;

    CountedAttempts(Policy policy) {
        this.policy = policy;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        Channel channel = c.contact().channel();
        if (channel == Channel.VISIT) {
            long visits =
                    c.on(day, Channel.VISIT).stream().filter(c::isForSamePerson).count();
            return visits < policy.count(VISITS, day) ? Permission.ALLOWED : full("visits-used", VISITS, day);
        }
        if (channel != Channel.CALL) {
            return Permission.ALLOWED;
        }
        if (connected(c, day) >= policy.count(CALLS, day)) {
            return full("calls-used", CALLS, day);
        }
        return attempts(c, day) < policy.count(PER_NUMBER, day)
                ? Permission.ALLOWED
                : full("attempts-used", PER_NUMBER, day);
    }

    static long connected(Circumstances c, LocalDate day) {
        return c.on(day, Channel.CALL).stream()
                .filter(c::isForSamePerson)
                .filter(Attempt::isEffective)
                .count();
    }

    static long attempts(Circumstances c, LocalDate day) {
        return c.on(day, Channel.CALL).stream()
                .filter(attempt -> attempt.addressKey().equals(c.addressKey()))
                .count();
    }

    private Permission full(String rule, String key, LocalDate day) {
        return Permission.refused(
                rule,
                policy.source(key, day),
                day.plusDays(1).atStartOfDay(ContactGuard.ZONE).toInstant());
    }
}
