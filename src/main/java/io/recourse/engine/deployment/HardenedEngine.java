package io.recourse.engine.deployment;

import io.recourse.access.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Makes the engine run nothing but what models may contain: no scripts, no free expressions, no foreign objects. */
@Component
@EnableConfigurationProperties(ModelSettings.class)
class HardenedEngine extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final ModelBeans beans;
    private final ModelGate gate;
    private final Deployments deployments;
    private final CurrentUser currentUser;

    HardenedEngine(
            ApplicationContext context,
            ModelBeans beans,
            ModelGate gate,
            Deployments deployments,
            CurrentUser currentUser) {
        this.context = context;
        this.beans = beans;
        this.gate = gate;
        this.deployments = deployments;
        this.currentUser = currentUser;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomPreDeployers()).orElse(List.of()));
        deployers.add(0, gate);
        configuration.setCustomPreDeployers(deployers);
        configuration.setRepositoryService(new RecordedDeployments(deployments, context, currentUser));
        configuration.setExpressionManager(new HarmlessExpressions(context, beans));
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDisableStrictCallActivityValidation(false);
        configuration.setDisableStrictCamundaFormParsing(false);
        configuration.setDmnFeelEnableLegacyBehavior(false);
        configuration.setEnforceHistoryTimeToLive(true);
    }
}
