package io.recourse.engine.deployment;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deploys what a designer saves in the folder. A change counts when two looks, a second apart, find the same: a file
 * that is still being written is left alone.
 */
@Component
class ModelWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWatcher.class);

    private final ModelSource source;
    private final ModelDeployer deployer;
    private final boolean watching;
    private String seen = "";

    ModelWatcher(ModelSource source, ModelDeployer deployer, ModelSettings settings) {
        this.source = source;
        this.deployer = deployer;
        this.watching = settings.watch();
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (!watching || !source.isFolder()) {
            return;
        }
        try {
            ModelFiles models = source.read();
            String before = seen;
            seen = models.fingerprint();
            if (seen.equals(before) && !seen.equals(deployer.tried())) {
                deployer.deploy(models);
            }
        } catch (IOException stillChanging) {
            seen = "";
        } catch (ModelsRefused refused) {
            LOG.error("Models were refused; the running version stays.\n{}", refused.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Models could not be deployed; the running version stays.", e);
        }
    }
}
