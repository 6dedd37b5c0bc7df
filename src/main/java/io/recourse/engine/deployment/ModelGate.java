package io.recourse.engine.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Checks every deployment inside the engine, before anything else looks at it, whatever way it came in. */
@Component
class ModelGate implements Deployer {

    private final ModelCheck check;

    ModelGate(KnownBeans beans) {
        this.check = new ModelCheck(beans);
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
        if (!findings.isEmpty()) {
            throw new ModelsRefused(findings);
        }
    }
}
