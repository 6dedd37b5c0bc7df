package io.recourse.engine.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why the application did not start for want of models that may be deployed. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelsRefused refused) {
        return new FailureAnalysis(
                "The models cannot be deployed, and no earlier version is there to run:\n\n" + refused.getMessage(),
                "Mend the files in processes/ and forms/, then start again.",
                rootFailure);
    }
}
