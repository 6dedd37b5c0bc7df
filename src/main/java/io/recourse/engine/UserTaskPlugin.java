package io.recourse.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes the engine handle every human task our way: forms are prefilled from the case and completed through their
 * bean, and every task is listed with its service level.
 */
@Component
class UserTaskPlugin extends AbstractProcessEnginePlugin {

    private static final List<String> EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final ObjectProvider<TaskCompletion> completion;
    private final ObjectProvider<TaskEvents> events;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<MessageSource> messages;

    UserTaskPlugin(
            ObjectProvider<TaskCompletion> completion,
            ObjectProvider<TaskEvents> events,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<MessageSource> messages) {
        this.completion = completion;
        this.events = events;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new FormTaskService(completion::getObject));
        configuration.setFormService(
                new PrefillingFormService(completion::getObject, tasks::getObject, messages::getObject));
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : configuration.getCustomPostBPMNParseListeners();
        listeners.add(new ListensToTasks());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private void listen(DelegateTask task) {
        events.getObject().notify(task);
    }

    private final class ListensToTasks extends AbstractBpmnParseListener {

        /** Built in: a process that is removed without its models' listeners still takes its tasks off the lists. */
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            EVENTS.forEach(event -> task.addBuiltInTaskListener(event, UserTaskPlugin.this::listen));
        }
    }
}
