package io.recourse.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables, always in their latest version: a changed rule holds for running cases too. An
 * answer names the rules that matched, each with its source. Asking writes nothing.
 */
@Component
public class Decisions {

    /** Another node may deploy too, and tells this one nothing. */
    private static final Duration SURELY_SEEN = Duration.ofSeconds(10);

    private static final int MOST_REMEMBERED = 200;

    /** A rule that matched, with the article and reason beside it. */
    public record MatchedRule(String id, String annotation) {}

    /**
     * What a table answered.
     *
     * @param outputs one row for each matched rule
     * @param rules the matched rules, in the table's order
     */
    public record Answer(List<Map<String, Object>> outputs, List<MatchedRule> rules, int version) {

        /**
         * The one row of a table that matches once.
         *
         * @throws Refused with code {@code decision.no-answer} when no rule matched
         */
        public Map<String, Object> single() {
            if (outputs.isEmpty()) {
                throw new Refused("decision.no-answer");
            }
            return outputs.get(0);
        }

        /** The sources and reasons of all matched rules in one text. */
        public String why() {
            return String.join("; ", rules.stream().map(MatchedRule::annotation).toList());
        }
    }

    /**
     * @param everyRule the same, but that it goes on after the first rule that fits
     * @param columns the inputs, by name
     * @param reasons what stands beside each rule, by its id
     * @param content of its file, as SHA-256
     */
    private record Table(
            DmnDecision decision,
            DmnDecision everyRule,
            int version,
            Map<String, DecisionColumn> columns,
            Map<String, String> reasons,
            String content) {}

    private final RepositoryService repository;
    private final DmnEngine engine;
    private final ThreadLocal<List<String>> matched = new ThreadLocal<>();
    private final Cache<String, Table> tables =
            Caffeine.newBuilder().expireAfterWrite(SURELY_SEEN).build();
    private final Cache<String, Table> read =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Decisions(@Lazy RepositoryService repository) {
        this.repository = repository;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(FeelReadOnce::new);
        configuration.setScriptEngineResolver(language -> null);
        configuration.setElProvider(expression -> {
            throw new Refused("decision.feel-only", expression);
        });
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::note));
        this.engine = configuration.buildEngine();
    }

    /**
     * Evaluates a table.
     *
     * @throws Refused with code {@code decision.unknown} when no table of that key is deployed
     * @throws InvalidFields naming an input that is no number where the table's column holds numbers
     */
    public Answer ask(String key, Map<String, ?> inputs) {
        Table table = tables.get(key, this::latest);
        return ask(table, table.decision(), inputs);
    }

    /** What a table answers with all rules that fit, though it stops at the first; else as {@link #ask}. */
    public Answer askEveryRule(String key, Map<String, ?> inputs) {
        Table table = tables.get(key, this::latest);
        return ask(table, table.everyRule(), inputs);
    }

    private Answer ask(Table table, DmnDecision decision, Map<String, ?> inputs) {
        matched.set(new ArrayList<>());
        try {
            List<Map<String, Object>> outputs =
                    engine.evaluateDecision(decision, typed(table, inputs)).getResultList();
            List<MatchedRule> rules = matched.get().stream()
                    .map(id -> new MatchedRule(id, table.reasons().get(id)))
                    .toList();
            return new Answer(outputs, rules, table.version());
        } finally {
            matched.remove();
        }
    }

    /**
     * Evaluates a table for a stranger, whose inputs may be anything.
     *
     * @throws Refused with code {@code decision.unknown}, or {@code decision.no-answer} when no rule is made for the inputs
     * @throws InvalidFields naming each input that its column cannot hold; when no rule matched, each that is missing or
     *     none of the column's choices
     */
    public Answer askStrictly(String key, Map<String, ?> inputs) {
        Collection<DecisionColumn> columns =
                tables.get(key, this::latest).columns().values();
        refuseIfAny(columns.stream().flatMap(column -> column.objection(inputs.get(column.name())).stream()));
        Answer answer = ask(key, inputs);
        if (answer.outputs().isEmpty()) {
            refuseIfAny(columns.stream().flatMap(column -> column.gap(inputs.get(column.name())).stream()));
            throw new Refused("decision.no-answer");
        }
        return answer;
    }

    private static void refuseIfAny(Stream<FieldError> errors) {
        List<FieldError> found = errors.toList();
        if (!found.isEmpty()) {
            throw new InvalidFields(found);
        }
    }

    /** What stands beside each rule of a table, by its id, in the table's order. */
    public Map<String, String> reasons(String key) {
        return tables.get(key, this::latest).reasons();
    }

    /** Tells the contents of a table apart: as SHA-256 of its file, which a deployment of other models leaves as it is. */
    String content(String key) {
        return tables.get(key, this::latest).content();
    }

    @EventListener
    void forget(ModelsDeployed deployed) {
        tables.invalidateAll();
    }

    private Table latest(String key) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new Refused("decision.unknown", key);
        }
        return read.get(definition.getId(), id -> read(definition));
    }

    private Table read(DecisionDefinition definition) {
        DmnModelInstance model = repository.getDmnModelInstance(definition.getId());
        return new Table(
                engine.parseDecision(definition.getKey(), model),
                engine.parseDecision(definition.getKey(), everyRule(model)),
                definition.getVersion(),
                DecisionColumn.of(model.getModelElementById(definition.getKey())),
                model.getModelElementsByType(Rule.class).stream()
                        .collect(Collectors.toMap(
                                Rule::getId, Decisions::reason, (one, other) -> one, LinkedHashMap::new)),
                content(definition));
    }

    private static DmnModelInstance everyRule(DmnModelInstance model) {
        DmnModelInstance everyRule = model.clone();
        everyRule.getModelElementsByType(DecisionTable.class).stream()
                .filter(table -> table.getHitPolicy() == HitPolicy.FIRST)
                .forEach(table -> table.setHitPolicy(HitPolicy.RULE_ORDER));
        return everyRule;
    }

    private String content(DecisionDefinition definition) {
        try (InputStream file =
                repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(Rule rule) {
        return rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
    }

    /** Numbers that came as text, as amounts do over the API, become numbers where the table's column holds numbers. */
    private static Map<String, Object> typed(Table table, Map<String, ?> inputs) {
        Map<String, Object> typed = new LinkedHashMap<>(inputs);
        table.columns()
                .values()
                .forEach(column -> typed.computeIfPresent(column.name(), (name, value) -> column.typed(value)));
        return typed;
    }

    private void note(DmnDecisionTableEvaluationEvent event) {
        List<String> rules = matched.get();
        if (rules != null) {
            event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(rules::add);
        }
    }
}
