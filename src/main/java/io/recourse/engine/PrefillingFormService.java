package io.recourse.engine;

import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Camunda's form service as its Tasklist calls it: a form shows what its task's bean reads from the case, and a
 * refusal is told in the user's language.
 */
class PrefillingFormService extends FormServiceImpl {

    private final Supplier<TaskCompletion> completion;
    private final Supplier<TaskService> tasks;
    private final Supplier<MessageSource> messages;

    PrefillingFormService(
            Supplier<TaskCompletion> completion, Supplier<TaskService> tasks, Supplier<MessageSource> messages) {
        this.completion = completion;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return Variables.fromMap(completion.get().prefill(taskId));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
        VariableMap all = getTaskFormVariables(taskId);
        if (names != null) {
            all.keySet().retainAll(names);
        }
        return all;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        try {
            tasks.get().complete(taskId, properties);
        } catch (Refused refused) {
            throw new BadUserRequestException(tell(refused.code(), refused.arguments()), refused);
        } catch (InvalidFields invalid) {
            String errors = invalid.errors().stream()
                    .map(e -> e.field() + ": " + tell(e.code(), e.arguments().toArray()))
                    .collect(Collectors.joining("; "));
            throw new BadUserRequestException(errors, invalid);
        }
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables();
    }

    private String tell(String code, Object[] arguments) {
        return messages.get().getMessage(code, arguments, code, LocaleContextHolder.getLocale());
    }
}
