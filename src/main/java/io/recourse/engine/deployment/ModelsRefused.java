package io.recourse.engine.deployment;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.BadUserRequestException;

/** Files that were not deployed because of what is wrong with them; what was deployed before goes on. */
public class ModelsRefused extends BadUserRequestException {

    private final transient List<Finding> findings;

    ModelsRefused(List<Finding> findings) {
        super(String.join("\n", Sentences.of(findings, Locale.ENGLISH)));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
