package io.recourse.engine.deployment;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.common.Actor;
import io.recourse.engine.ModelsDeployed;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Camunda's repository service, which keeps what came of each attempt to deploy and tells who listens. */
class RecordedDeployments extends RepositoryServiceImpl {

    private final Deployments deployments;
    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;

    RecordedDeployments(Deployments deployments, ApplicationEventPublisher events, CurrentUser currentUser) {
        this.deployments = deployments;
        this.events = events;
        this.currentUser = currentUser;
    }

    /**
     * Deploys for the application itself or a user who may edit models.
     *
     * @throws ModelsRefused when the models may not be deployed or the engine cannot run them
     * @throws AuthorizationException when the user may not deploy
     */
    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
        String name = Optional.ofNullable(builder.getDeployment().getName()).orElse("–");
        Actor by = currentUser.actor();
        if (!by.equals(Actor.SYSTEM) && !currentUser.may(Right.EDIT_MODELS)) {
            throw new AuthorizationException(by.id(), "CREATE", "Deployment", name);
        }
        try {
            DeploymentWithDefinitions deployed = super.deployWithResult(builder);
            if (((DeploymentEntity) deployed).isNew()) {
                afterCommit(() -> {
                    deployments.record(by, name, deployed.getId(), List.of());
                    events.publishEvent(new ModelsDeployed());
                });
            }
            return deployed;
        } catch (ProcessEngineException e) {
            ModelsRefused refused = refusal(name, e).orElseThrow(() -> e);
            deployments.record(by, name, null, refused.findings());
            throw refused;
        }
    }

    /** Empty when the exception is no fault of the models. */
    private static Optional<ModelsRefused> refusal(String name, ProcessEngineException e) {
        if (e instanceof ModelsRefused refused) {
            return Optional.of(refused);
        }
        if (e instanceof ParseException parsing) {
            return Optional.of(new ModelsRefused(problems(parsing)));
        }
        if (e.getCause() instanceof DmnEngineException) {
            String reason = e.getMessage() + " "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage();
            return Optional.of(new ModelsRefused(List.of(Finding.of(name, "model.engine", reason))));
        }
        return Optional.empty();
    }

    private static List<Finding> problems(ParseException e) {
        return e.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> new Finding(
                                report.getResourceName(),
                                Optional.ofNullable(problem.getMainElementId()).orElse(""),
                                "",
                                "model.engine",
                                List.of(problem.getMessage()))))
                .toList();
    }

    private static void afterCommit(Runnable task) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            task.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                task.run();
            }
        });
    }
}
