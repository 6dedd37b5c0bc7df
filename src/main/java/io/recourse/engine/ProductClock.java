package io.recourse.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The product's time, the same for application and engine: the machine's, or in a demo so much later. Zone
 * Asia/Shanghai.
 */
public final class ProductClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock machine = Clock.system(ZONE);
    private volatile Duration ahead = Duration.ZERO;

    /** How far the product's time is ahead of the machine's. */
    public Duration ahead() {
        return ahead;
    }

    /**
     * Sets how far the product's time is ahead of the machine's.
     *
     * @throws IllegalArgumentException when time would go back
     */
    public void setAhead(Duration duration) {
        if (duration.compareTo(ahead) < 0) {
            throw new IllegalArgumentException("the product's time does not go back");
        }
        ahead = duration;
        ClockUtil.offset(duration.toMillis());
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }
}
