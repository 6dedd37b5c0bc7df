package io.recourse.documents;

import java.lang.management.ManagementFactory;

/** Processor time of somebody's processes since they began. */
interface Processors {

    /** All threads of this Java process: who renders, compiles and collects garbage. */
    Processors OF_THIS_JVM =
            () -> ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                            .getProcessCpuTime()
                    / 1e9;

    double seconds();
}
