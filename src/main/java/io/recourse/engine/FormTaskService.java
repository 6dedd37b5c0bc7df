package io.recourse.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Camunda's task service, in which completing and claiming go through {@link TaskCompletion}. */
class FormTaskService extends TaskServiceImpl {

    private final Supplier<TaskCompletion> completion;

    FormTaskService(Supplier<TaskCompletion> completion) {
        this.completion = completion;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Map<String, Object> fields = variables == null ? Map.of() : variables;
        completion.get().complete(taskId, fields, routing -> super.complete(taskId, routing));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public void claim(String taskId, String userId) {
        if (userId != null) {
            completion.get().refuseStrangers(taskId);
        }
        if (userId != null && completion.get().standsIn(taskId, userId)) {
            super.setAssignee(taskId, userId);
        } else {
            super.claim(taskId, userId);
        }
    }
}
