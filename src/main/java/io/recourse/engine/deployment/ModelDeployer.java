package io.recourse.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys all models of the application as one deployment, at start and whenever they change. What is refused leaves
 * the version that was deployed before.
 */
@Component
class ModelDeployer implements SmartLifecycle {

    /** The name of the application's own deployments. */
    static final String NAME = "recourse";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    /** Before the web server takes requests. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final RepositoryService repository;
    private final ModelSource source;
    private volatile String tried = "";
    private volatile boolean running;

    ModelDeployer(RepositoryService repository, ModelSource source) {
        this.repository = repository;
        this.source = source;
    }

    /** @throws ModelsRefused when no version was deployed before, so that there is nothing to run */
    @Override
    public void start() {
        try {
            deploy(source.read());
        } catch (ModelsRefused refused) {
            if (latest().isEmpty()) {
                throw refused;
            }
            LOG.error("Models were refused; the version deployed before goes on.\n{}", refused.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = true;
    }

    /**
     * Deploys what is new: everything together when anything changed, else nothing.
     *
     * @throws ModelsRefused with what is wrong; nothing was changed
     */
    synchronized void deploy(ModelFiles models) {
        tried = models.fingerprint();
        if (models.files().isEmpty()) {
            LOG.warn("There are no models to deploy.");
            return;
        }
        DeploymentBuilder builder = repository.createDeployment().name(NAME).source(NAME);
        models.files().forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
        List<Deployment> before = latest();
        if (namesOf(before).equals(models.files().keySet())) {
            builder.enableDuplicateFiltering(false);
        }
        Deployment deployed = builder.deploy();
        if (before.stream().noneMatch(d -> d.getId().equals(deployed.getId()))) {
            LOG.info("Deployed {} models.", models.files().size());
        }
    }

    /** The fingerprint of the models that were tried last. */
    String tried() {
        return tried;
    }

    private Set<String> namesOf(List<Deployment> deployments) {
        Set<String> names = new TreeSet<>();
        deployments.forEach(d -> names.addAll(repository.getDeploymentResourceNames(d.getId())));
        return names;
    }

    private List<Deployment> latest() {
        return repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
