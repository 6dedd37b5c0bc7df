package io.recourse.engine.deployment;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What came of trying to deploy models.
 *
 * @param by the user, or {@code system} for the application's own folder
 * @param name what the deployment was called: {@code recourse} for the application's own
 * @param deploymentId the engine's id of the deployment; null when it was refused
 * @param findings why it was refused; empty when it was deployed
 */
public record DeploymentAttempt(Instant at, Actor by, String name, String deploymentId, List<Finding> findings) {

    public boolean succeeded() {
        return deploymentId != null;
    }

    /** Why it was refused, in the reader's language. */
    public List<String> sentences(Locale locale) {
        return Sentences.of(findings, locale);
    }
}
