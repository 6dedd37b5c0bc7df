package io.recourse.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the engine has still to do by itself. */
@Component
public class EngineJobs {

    private final ManagementService management;

    EngineJobs(ManagementService management) {
        this.management = management;
    }

    /** Whether a job is due at this moment, or running. */
    public boolean anyDue() {
        return management.createJobQuery().active().executable().count() > 0;
    }

    /** When the next timer fires. */
    public Optional<Instant> nextDue() {
        List<Job> next = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }
}
