package io.recourse.engine;

import io.recourse.deadlines.DueTime;
import io.recourse.deadlines.ServiceLevelClock;
import io.recourse.deadlines.TimeLimit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code task-service-level} how long each human task may take. */
@Component
class ServiceLevels {

    private final Decisions decisions;
    private final ServiceLevelClock clock;

    ServiceLevels(Decisions decisions, ServiceLevelClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    DueTime due(String taskKey, Instant start) {
        Map<String, Object> limit =
                decisions.ask("task-service-level", Map.of("taskKey", taskKey)).single();
        return clock.due(
                start,
                new TimeLimit(
                        ((Number) limit.get("amount")).intValue(),
                        TimeLimit.Unit.valueOf((String) limit.get("unit")),
                        new BigDecimal(limit.get("atRiskShare").toString())));
    }

    /** A due moment of a case that was held meanwhile: it goes on with the time that was left. */
    DueTime resumed(DueTime due, Instant heldAt, Instant releasedAt) {
        return clock.resumed(due, heldAt, releasedAt);
    }
}
