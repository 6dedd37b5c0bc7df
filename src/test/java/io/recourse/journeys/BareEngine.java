package io.recourse.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Camunda alone with our models, our settings and our index, whose steps do nothing but route: each sets the values
 * that the next gateway or timer asks for.
 */
@EnableAutoConfiguration
class BareEngine {

    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Map<String, String> AFTER = Map.of(
            "none", "reminder",
            "refused", "demand-letter",
            "delivered", "credit-reporting",
            "approved", "court-filing",
            "filed", "await-court");

    /** @param database properties that name it */
    static ConfigurableApplicationContext start(Map<String, Object> database) {
        List<Path> models = models();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(BareEngine.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .properties(Map.of("spring.flyway.enabled", "false"))
                .initializers(bare -> models.stream()
                        .flatMap(BareEngine::beans)
                        .distinct()
                        .forEach(bean -> bare.getBeanFactory().registerSingleton(bean, step(bean))))
                .run(database.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V002__database_due_jobs_index.sql"))
                .execute(context.getBean(javax.sql.DataSource.class));
        DeploymentBuilder deployment =
                context.getBean(ProcessEngine.class).getRepositoryService().createDeployment();
        models.forEach(model -> deployment.addString(model.getFileName().toString(), text(model)));
        deployment.deploy();
        return context;
    }

    private static Step step(String bean) {
        return switch (bean) {
            case "decideNextStep" -> BareEngine::decide;
            case "chooseReminder" ->
                execution ->
                        execution.setVariables(Map.of("tone", "neutral", "channel", "SMS", "answerUntil", inDays(3)));
            case "checkEligibility" -> execution -> execution.setVariable("outcome", "eligible");
            case "openProceedings" -> execution -> execution.setVariable("outcome", "submitted");
            case "chooseRoute" -> execution -> execution.setVariable("outcome", "fileable");
            default -> execution -> {};
        };
    }

    private static void decide(DelegateExecution execution) {
        Object outcome = Objects.requireNonNullElse(execution.getVariable("outcome"), "none");
        boolean waits = ((String) execution.getVariable("caseNo")).startsWith("WAIT");
        execution.setVariables(Map.of(
                "nextStage", waits ? "wait" : AFTER.get(outcome), "tone", "neutral", "reassessAt", inDays(1500)));
    }

    static Date inDays(int days) {
        return Date.from(
                Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()).plus(Duration.ofDays(days)));
    }

    private static Stream<String> beans(Path model) {
        return BEAN.matcher(text(model)).results().map(found -> found.group(1));
    }

    private static List<Path> models() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path model) {
        try {
            return Files.readString(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service task or a listener. */
    private interface Step extends JavaDelegate, ExecutionListener {

        void route(DelegateExecution execution);

        @Override
        default void execute(DelegateExecution execution) {
            route(execution);
        }

        @Override
        default void notify(DelegateExecution execution) {
            route(execution);
        }
    }
}
