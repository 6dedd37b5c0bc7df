package io.recourse.engine;

import io.recourse.common.CaseNo;
import java.time.Instant;

/**
 * A human task that waits for its completion.
 *
 * @param key the task's id in its model, as {@code reviewDemandLetter}
 * @param process the process's id, as {@code demand-letter}
 */
public record OpenTask(String id, String key, String process, CaseNo caseNo, Instant createdAt) {}
