package io.recourse.journeys;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a part of the way takes.
 *
 * @param time by the wall's clock
 * @param java processor time of all threads of this process: who works, compiles and collects garbage
 * @param postgres processor time of the build's own PostgreSQL, but for processes of it that ended meanwhile
 */
record Cost(Duration time, Duration java, Duration postgres) {

    private static final String PROGRAM = Path.of("target", "test-postgres").toAbsolutePath() + "/";

    /** What all has taken since some moment in the past; only the difference of two tells anything. */
    static Cost soFar() {
        return new Cost(Duration.ofNanos(System.nanoTime()), javaSoFar(), postgresSoFar());
    }

    static Cost since(Cost before) {
        Cost now = soFar();
        return new Cost(now.time.minus(before.time), now.java.minus(before.java), now.postgres.minus(before.postgres));
    }

    Cost plus(Cost more) {
        return new Cost(time.plus(more.time), java.plus(more.java), postgres.plus(more.postgres));
    }

    Duration processors() {
        return java.plus(postgres);
    }

    private static Duration javaSoFar() {
        return Duration.ofNanos(
                ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime());
    }

    private static Duration postgresSoFar() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .filter(process -> process.command()
                        .filter(program -> program.startsWith(PROGRAM))
                        .isPresent())
                .flatMap(process -> process.totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
