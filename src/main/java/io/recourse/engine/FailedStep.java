package io.recourse.engine;

import io.recourse.common.CaseNo;
import java.time.Instant;

/**
 * A step of a process that failed so often that the engine gave up.
 *
 * @param id names this failure; when the step is tried again and fails again, that is another one
 * @param jobId names the step in the server's log
 * @param process the process's id, which for a stage is the stage's name
 * @param element the step's id in its model
 * @param since when the engine gave up
 * @param message what was thrown, as it was thrown: it may name persons; null when nothing was said
 * @param tries how often it was tried
 */
public record FailedStep(
        String id,
        String jobId,
        CaseNo caseNo,
        String process,
        String element,
        Instant since,
        String message,
        int tries) {}
