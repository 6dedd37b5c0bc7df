package io.recourse.documents;

import io.recourse.common.Refused;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How much one step of making a document may cost: processor time of the thread that does it, however busy the machine
 * is. A thread cannot be stopped from outside, so whoever works asks often.
 */
public final class WorkLimit {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BETWEEN_LOOKS = 64;

    private final long end;
    private int asked;

    /** Begins to count, for the calling thread only. */
    public WorkLimit(Duration processorTime) {
        this.end = THREADS.getCurrentThreadCpuTime() + processorTime.toNanos();
    }

    /**
     * Looks at the clock now and then, so that it may be asked at every word.
     *
     * @throws Refused with code {@code document.template-too-slow}
     */
    public void check() {
        if (++asked % BETWEEN_LOOKS == 0) {
            checkNow();
        }
    }

    /** @throws Refused with code {@code document.template-too-slow} */
    public void checkNow() {
        if (THREADS.getCurrentThreadCpuTime() > end) {
            throw new Refused("document.template-too-slow");
        }
    }
}
