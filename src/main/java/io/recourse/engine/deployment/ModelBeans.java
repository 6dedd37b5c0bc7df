package io.recourse.engine.deployment;

import io.recourse.engine.UserTask;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that models may name: our own steps and listeners, nothing else of the application. */
@Component
class ModelBeans implements KnownBeans {

    private static final String OURS = "io.recourse.";

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean isDelegate(String name) {
        return isOur(JavaDelegate.class, name);
    }

    @Override
    public boolean isExecutionListener(String name) {
        return isOur(ExecutionListener.class, name) || isDelegate(name);
    }

    @Override
    public boolean isTaskListener(String name) {
        return isOur(TaskListener.class, name);
    }

    @Override
    public boolean isUserTask(String id) {
        return isOur(UserTask.class, id);
    }

    /** What expressions can reach: steps and listeners by name. */
    Map<Object, Object> reachable() {
        return new AbstractMap<>() {

            @Override
            public boolean containsKey(Object name) {
                return name instanceof String bean && (isExecutionListener(bean) || isTaskListener(bean));
            }

            @Override
            public Object get(Object name) {
                return containsKey(name) ? beans.getBean((String) name) : null;
            }

            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return Arrays.stream(beans.getBeanDefinitionNames())
                        .filter(this::containsKey)
                        .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                        .collect(Collectors.toSet());
            }
        };
    }

    private boolean isOur(Class<?> kind, String name) {
        if (!beans.containsBean(name) || !beans.isTypeMatch(name, kind)) {
            return false;
        }
        Class<?> type = beans.getType(name);
        return type != null && type.getName().startsWith(OURS);
    }
}
