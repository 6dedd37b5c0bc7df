package io.recourse.engine;

import io.recourse.common.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables, always in their latest version: a changed rule holds for running cases too. An
 * answer names the rules that matched, each with its source.
 */
@Component
public class Decisions implements DmnDecisionTableEvaluationListener {

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

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final ThreadLocal<List<String>> matched = new ThreadLocal<>();

    Decisions(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * Evaluates a table.
     *
     * @throws Refused with code {@code decision.unknown} when no table of that key is deployed
     */
    public Answer ask(String key, Map<String, ?> inputs) {
        DecisionDefinition table = latest(key);
        matched.set(new ArrayList<>());
        try {
            DmnDecisionResult result = decisions
                    .evaluateDecisionById(table.getId())
                    .variables(new LinkedHashMap<>(inputs))
                    .evaluate();
            return new Answer(result.getResultList(), annotate(table, matched.get()), table.getVersion());
        } finally {
            matched.remove();
        }
    }

    /** The version in force; changes with every deployment that changes the table. */
    String latestId(String key) {
        return latest(key).getId();
    }

    private DecisionDefinition latest(String key) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (table == null) {
            throw new Refused("decision.unknown", key);
        }
        return table;
    }

    private List<MatchedRule> annotate(DecisionDefinition table, List<String> ruleIds) {
        var model = repository.getDmnModelInstance(table.getId());
        return ruleIds.stream()
                .map(id -> new MatchedRule(id, annotation(model.getModelElementById(id))))
                .toList();
    }

    private static String annotation(Rule rule) {
        return rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<String> rules = matched.get();
        if (rules != null) {
            event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(rules::add);
        }
    }
}
