package io.recourse.journeys;

import io.recourse.engine.ProductClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;

/** Takes many cases up the ladder at once in one engine, and measures each leg. Its job executor works meanwhile alone. */
abstract class Climber {

    private static final int PEOPLE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration REST_BETWEEN_LOOKS = Duration.ofMillis(50);

    /** To look for failed jobs PostgreSQL reads all that wait. */
    private static final int LOOKS_FOR_FAILURES = 40;

    private final TaskService tasks;
    private final ManagementService management;
    private final JobExecutor jobs;
    private final ProductClock clock;

    Climber(ProcessEngine engine, ProductClock clock) {
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.clock = clock;
        jobs.shutdown();
    }

    /** Prepares so many cases; what starts each of them is measured. */
    abstract List<Runnable> cases(int count);

    abstract void complete(Task task, Leg leg, LocalDate today);

    /** Lets the job executor work until nothing is due any more. */
    void settle() {
        jobs.start();
        await(this::isQuiet);
        jobs.shutdown();
    }

    Map<Leg, Cost> climb(int count) {
        List<Runnable> starts = cases(count);
        Map<Leg, Cost> costs = new EnumMap<>(Leg.class);
        jobs.start();
        for (Leg leg : Leg.values()) {
            long there = waiting(leg.awaited);
            List<Task> open = leg.completed == null
                    ? List.of()
                    : tasks.createTaskQuery().taskDefinitionKey(leg.completed).list();
            LocalDate today = LocalDate.now(clock);
            Cost before = Cost.soFar();
            together(
                    leg.completed == null
                            ? starts
                            : open.stream()
                                    .map(task -> (Runnable) () -> complete(task, leg, today))
                                    .toList());
            if (leg.days > 0) {
                await(this::isQuiet);
                clock.setAhead(clock.ahead().plusDays(leg.days));
            }
            await(() -> waiting(leg.awaited) == there + count);
            costs.put(leg, Cost.since(before));
        }
        jobs.shutdown();
        return costs;
    }

    /** Does all of them, as several people do at once. */
    static void together(List<Runnable> work) {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (Future<?> done :
                    people.invokeAll(work.stream().map(Executors::callable).toList())) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdown();
        }
    }

    private long waiting(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).count();
    }

    private boolean isQuiet() {
        return management.createJobQuery().active().executable().count() == 0;
    }

    private boolean hasFailed() {
        return management.createJobQuery().noRetriesLeft().count() > 0;
    }

    private void await(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int looks = 1; !reached.getAsBoolean(); looks++) {
            if (looks % LOOKS_FOR_FAILURES == 0 && (System.nanoTime() > end || hasFailed())) {
                throw new IllegalStateException(
                        "stuck: " + management.createJobQuery().withException().listPage(0, 1));
            }
            try {
                Thread.sleep(REST_BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
