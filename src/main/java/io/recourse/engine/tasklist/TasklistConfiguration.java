package io.recourse.engine.tasklist;

import io.recourse.access.CurrentUser;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TasklistConfiguration {

    @Bean
    FilterRegistrationBean<TasklistDoors> tasklistDoors(CurrentUser currentUser) {
        FilterRegistrationBean<TasklistDoors> doors = new FilterRegistrationBean<>(new TasklistDoors(currentUser));
        doors.addUrlPatterns("/camunda/*");
        doors.setOrder(100);
        return doors;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> tasklistSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> signIn =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        signIn.setInitParameters(Map.of("authentication-provider", ProductSignIn.class.getName()));
        signIn.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        signIn.setOrder(101);
        return signIn;
    }

    /** The lists that everybody finds in the Tasklist. */
    @Bean
    ApplicationRunner tasklistFilters(FilterService filters, TaskService tasks) {
        return arguments -> {
            if (filters.createTaskFilterQuery().count() > 0) {
                return;
            }
            save(filters, "全部任务 / All tasks", -10, tasks.createTaskQuery().active());
            save(filters, "法务助理 / Legal assistants", -9, group(tasks, "legal-assistant"));
            save(filters, "律师 / Lawyers", -8, group(tasks, "lawyer"));
            save(filters, "组长 / Team leads", -7, group(tasks, "team-lead"));
        };
    }

    private static TaskQuery group(TaskService tasks, String group) {
        return tasks.createTaskQuery().active().taskCandidateGroup(group).includeAssignedTasks();
    }

    private static void save(FilterService filters, String name, int priority, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", priority, "refresh", true));
        filters.saveFilter(filter);
    }
}
