package io.recourse.journeys;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a part of the way takes.
 *
 * @param time by the wall's clock
 * @param java processor time of all threads of this process: who works, compiles and collects garbage
 * @param postgres processor time of the build's own PostgreSQL, of its processes that ended too
 */
record Cost(Duration time, Duration java, Duration postgres) {

    /** Fields of /proc/pid/stat behind the name, from own time in user mode to that of ended children in the kernel (proc(5)). */
    private static final int UTIME = 11;

    private static final int CSTIME = 14;
    private static final Duration TICK = Duration.ofMillis(10);
    private static final Pattern UP_TO_STATE = Pattern.compile("(?s)^.*\\) ");

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
                .filter(process -> process.info()
                        .command()
                        .filter(program -> program.startsWith(PROGRAM))
                        .isPresent())
                .map(Cost::ofProcess)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Of a process and of its children that ended, which Java does not tell; without those where there is no /proc. */
    private static Duration ofProcess(ProcessHandle process) {
        Path stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
        try {
            String[] fields =
                    UP_TO_STATE.matcher(Files.readString(stat)).replaceFirst("").split(" ");
            long ticks = IntStream.rangeClosed(UTIME, CSTIME)
                    .mapToLong(field -> Long.parseLong(fields[field]))
                    .sum();
            return Duration.ofMillis(ticks * TICK.toMillis());
        } catch (IOException ended) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }
}
