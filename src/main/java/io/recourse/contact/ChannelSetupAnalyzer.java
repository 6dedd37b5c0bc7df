package io.recourse.contact;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentence about the property in place of a stack trace. */
class ChannelSetupAnalyzer extends AbstractFailureAnalyzer<ChannelSetup> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ChannelSetup setup) {
        return new FailureAnalysis(setup.getMessage(), null, setup);
    }
}
