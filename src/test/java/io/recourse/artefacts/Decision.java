package io.recourse.artefacts;

import io.recourse.engine.FeelReadOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;

/** A decision of {@code processes/}, evaluated by Camunda's DMN engine alone with FEEL as the process engine has it. */
final class Decision {

    private static final Path PROCESSES = Path.of("processes");

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final DmnModelInstance model;
    private final List<String> matched = new ArrayList<>();

    private Decision(Path file, String id) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(FeelReadOnce::new);
        configuration.customPostDecisionTableEvaluationListeners(List.of(this::remember));
        engine = configuration.buildEngine();
        model = Dmn.readModelFromFile(file.toFile());
        decision = engine.parseDecision(id, model);
    }

    /** The decision of that id, in the file of that name. */
    static Decision named(String id) {
        return files().stream()
                .filter(file -> file.getFileName().toString().equals(id + ".dmn"))
                .findFirst()
                .map(file -> new Decision(file, id))
                .orElseThrow(() -> new AssertionError("no file " + id + ".dmn below processes/"));
    }

    /** All DMN files of {@code processes/}. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param facts names and values in turn: {@code given("amount", 1000, "product", "CASH_LOAN")} */
    Answer given(Object... facts) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            variables.put((String) facts[i], facts[i + 1]);
        }
        return given(variables);
    }

    Answer given(Map<String, Object> facts) {
        matched.clear();
        List<Map<String, Object>> results =
                engine.evaluateDecisionTable(decision, facts).getResultList();
        return new Answer(results.isEmpty() ? Map.of() : results.get(0), List.copyOf(matched));
    }

    /** The rules of the table itself, from the top. */
    List<Rule> rules() {
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        return table.getRules().stream().map(rule -> rule(table, rule)).toList();
    }

    /** The closed set that an input's column names. */
    List<String> allowedValues(String input) {
        return model.<Input>getModelElementsByType(Input.class).stream()
                .filter(column ->
                        column.getInputExpression().getText().getTextContent().equals(input))
                .flatMap(column -> Stream.of(
                        column.getInputValues().getText().getTextContent().split(",")))
                .map(value -> value.replace("\"", ""))
                .toList();
    }

    private static Rule rule(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (int i = 0; i < table.getInputs().size(); i++) {
            String condition = rule.getConditions().get(i).getExpression();
            if (condition != null && !condition.isBlank()) {
                conditions.put(table.getInputs().get(i).getExpression().getExpression(), condition);
            }
        }
        Map<String, String> conclusions = new LinkedHashMap<>();
        for (int i = 0; i < table.getOutputs().size(); i++) {
            conclusions.put(
                    table.getOutputs().get(i).getOutputName(),
                    rule.getConclusions().get(i).getExpression());
        }
        return new Rule(rule.getId(), conditions, conclusions);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        if (event.getDecision().getKey().equals(decision.getKey())) {
            event.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
        }
    }

    /**
     * A row as it is written.
     *
     * @param conditions cell by input expression, without empty cells
     * @param conclusions cell by output name
     */
    record Rule(String id, Map<String, String> conditions, Map<String, String> conclusions) {}

    /**
     * What the table said.
     *
     * @param outputs by name; empty where no rule matched
     * @param rules the ids of the matched rules of the table itself, not of those that it requires
     */
    record Answer(Map<String, Object> outputs, List<String> rules) {

        boolean isEmpty() {
            return outputs.isEmpty();
        }

        @SuppressWarnings("unchecked")
        <T> T get(String output) {
            return (T) outputs.get(output);
        }

        String rule() {
            return rules.get(0);
        }
    }
}
