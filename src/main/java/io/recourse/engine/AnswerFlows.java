package io.recourse.engine;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ElProviderCompatible;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Where an answer leads in the model by which its task goes. A case keeps the version with which it began, and an answer
 * that a later one brought has no flow there.
 */
@Component
class AnswerFlows {

    private final ProcessEngineConfigurationImpl engine;
    private final CommandExecutor commands;
    private final ElProvider expressions;

    AnswerFlows(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        this.commands = engine.getCommandExecutorTxRequired();
        this.expressions = ((ElProviderCompatible) engine.getExpressionManager()).toElProvider();
    }

    /** @throws InvalidFields for outcome where the gateway behind the task has no flow for it */
    void refuseDeadEnd(String taskId, Routing routing) {
        boolean leadsOn = commands.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            VariableMap known = Variables.fromMap(task.getVariables());
            known.putAll(routing.values());
            return element(task).getSucceedingNodes().list().stream()
                    .filter(ExclusiveGateway.class::isInstance)
                    .map(ExclusiveGateway.class::cast)
                    .allMatch(gateway -> leadsOn(gateway, known.asVariableContext()));
        });
        if (!leadsOn) {
            throw new InvalidFields(List.of(FieldError.of(CaseVariables.OUTCOME, "task.answer-leads-nowhere")));
        }
    }

    private FlowNode element(TaskEntity task) {
        return engine.getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private boolean leadsOn(ExclusiveGateway gateway, VariableContext known) {
        return gateway.getDefault() != null
                || gateway.getOutgoing().stream().anyMatch(flow -> isMet(flow.getConditionExpression(), known));
    }

    private boolean isMet(ConditionExpression condition, VariableContext known) {
        return condition == null
                || Boolean.TRUE.equals(
                        expressions.createExpression(condition.getTextContent()).getValue(known));
    }
}
