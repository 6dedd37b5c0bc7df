package io.recourse.demo;

import io.recourse.common.Refused;
import io.recourse.contact.DispatchWorker;
import io.recourse.engine.EngineJobs;
import io.recourse.engine.ProductClock;
import io.recourse.intake.IntakeFiles;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the demo's time forward, from one due moment to the next, so that every timer fires on its day and whatever
 * follows from it happens before the next one.
 */
@Component
@InDemo
class DemoClock {

    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ProductClock clock;
    private final EngineJobs jobs;
    private final DispatchWorker dispatch;
    private final IntakeFiles intake;
    private final DemoExams exams;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    DemoClock(
            ProductClock clock,
            EngineJobs jobs,
            DispatchWorker dispatch,
            IntakeFiles intake,
            DemoExams exams,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
        this.jobs = jobs;
        this.dispatch = dispatch;
        this.intake = intake;
        this.exams = exams;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void remember() {
        jdbc.sql("select ahead_ms from demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .filter(ahead -> ahead.compareTo(clock.ahead()) > 0)
                .ifPresent(clock::setAhead);
    }

    /**
     * Advances the product's time once the files that came are taken, and waits until nothing is due any more.
     *
     * @return the new time
     * @throws Refused with code {@code demo.clock-step} for a step back or of more than ten years, or
     *     {@code demo.clock-busy} when work that is due does not end within five minutes
     */
    synchronized Instant advance(Duration by) {
        if (by.isNegative() || by.compareTo(LONGEST) > 0) {
            throw new Refused("demo.clock-step");
        }
        Instant target = clock.instant().plus(by);
        settle();
        while (clock.instant().isBefore(target)) {
            Instant next = nextDue().filter(due -> due.isBefore(target)).orElse(target);
            Duration step = Duration.between(clock.instant(), next);
            if (!step.isNegative()) {
                setAhead(clock.ahead().plus(step).plusMillis(1));
            }
            settle();
        }
        return clock.instant();
    }

    private Optional<Instant> nextDue() {
        return Stream.of(jobs.nextDue(), dispatch.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private void settle() {
        Instant end = Instant.now().plus(PATIENCE);
        while (isBusy()) {
            if (Instant.now().isAfter(end)) {
                throw new Refused("demo.clock-busy");
            }
            dispatch.sendDue();
            rest();
        }
    }

    /** Asks in one snapshot: work that one of them hands to another is never between them. */
    private boolean isBusy() {
        return Boolean.TRUE.equals(snapshot.execute(status -> intake.isBusy() || jobs.anyDue() || dispatch.isBusy()));
    }

    private void setAhead(Duration ahead) {
        clock.setAhead(ahead);
        exams.renew();
        jdbc.sql("""
                        insert into demo_clock (ahead_ms) values (:ms)
                        on conflict (only_row) do update set ahead_ms = :ms
                        """).param("ms", ahead.toMillis()).update();
    }

    private static void rest() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo's clock moved", e);
        }
    }
}
