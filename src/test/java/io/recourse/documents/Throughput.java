package io.recourse.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Letters a second when all threads of this process are bound to so many cores. */
final class Throughput {

    private static final Duration TIME = Duration.ofSeconds(10);

    private Throughput() {}

    static String on(int cores, Runnable letter) throws IOException, InterruptedException {
        bind(cores);
        run(cores, letter, Duration.ofSeconds(2));
        double before = Processors.OF_THIS_JVM.seconds();
        long start = System.nanoTime();
        int letters = run(cores, letter, TIME);
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = Processors.OF_THIS_JVM.seconds() - before;
        return String.format(Locale.ROOT, "| %d | %d | %.1f | %.1f |", cores, cores, letters / wall, letters / cpu);
    }

    static long heapAfterGc() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int run(int threads, Runnable letter, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger letters = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(() -> {
                while (System.nanoTime() < end) {
                    letter.run();
                    letters.incrementAndGet();
                }
            });
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return letters.get();
    }

    private static void bind(int cores) throws IOException, InterruptedException {
        String pid = String.valueOf(ProcessHandle.current().pid());
        int answer = new ProcessBuilder("taskset", "-a", "-c", "-p", "0-" + (cores - 1), pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IllegalStateException(
                    "taskset (of util-linux) could not bind this process to " + cores + " cores");
        }
    }
}
