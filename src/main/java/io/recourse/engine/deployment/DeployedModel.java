package io.recourse.engine.deployment;

import java.time.Instant;

/**
 * A process, decision or form in the version that new cases use.
 *
 * @param file where it was deployed from
 * @param version 1 for the first, counted for each by itself
 */
public record DeployedModel(Kind kind, String id, String name, int version, String file, Instant deployedAt) {

    /** What a model describes. */
    public enum Kind {
        PROCESS,
        DECISION,
        FORM
    }
}
