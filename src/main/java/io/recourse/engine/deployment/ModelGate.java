package io.recourse.engine.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks every deployment inside the engine, before anything else looks at it, whatever way it came in. */
@Component
class ModelGate implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);

    private final ModelCheck check;
    private final boolean unfinished;

    ModelGate(KnownBeans beans, ModelSettings settings) {
        this.check = new ModelCheck(beans);
        this.unfinished = settings.unfinished();
    }

    /** @throws ModelsRefused with all findings, so that nothing of the deployment is kept */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> resources = new HashMap<>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        List<Finding> findings = check.check(resources);
        List<Finding> refused = findings.stream()
                .filter(finding -> !unfinished || !finding.isGap())
                .toList();
        if (!refused.isEmpty()) {
            throw new ModelsRefused(refused);
        }
        if (!findings.isEmpty()) {
            LOG.warn("Models are deployed unfinished:\n{}", String.join("\n", Sentences.of(findings, Locale.ENGLISH)));
        }
    }
}
