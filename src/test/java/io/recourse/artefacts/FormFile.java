package io.recourse.artefacts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A form as its designer wrote it.
 *
 * @param path from the project's top, as {@code forms/reminder/call-debtor.form}
 */
record FormFile(String path, JsonNode form) {

    private static final Pattern BILINGUAL = Pattern.compile(".*\\p{IsHan}.* / .*[A-Za-z].*", Pattern.DOTALL);
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{6,7}");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern PAIR = Pattern.compile("\"[^\"]* / [^\"]*\"|[(（][^()（）{}]* / [^()（）{}]*[)）]");
    private static final Pattern LABEL =
            Pattern.compile("[^\\s*<>{}\"/]*\\p{IsHan}[^\\s*<>{}\"/]* / [A-Za-z][A-Za-z ()',-]*(?=[:*<]|$)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|([A-Za-z][A-Za-z0-9]*)");
    private static final Set<String> FEEL = Set.of("if", "then", "else", "and", "or", "not", "null", "true", "false");

    static FormFile of(String path, String json) {
        try {
            return new FormFile(path, new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(path + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    String name() {
        return path.replaceFirst(".*/", "").replace(".form", "");
    }

    /** What a person may choose as the task's outcome. */
    Set<String> outcomes() {
        Set<String> outcomes = new TreeSet<>();
        inputs().stream()
                .filter(input -> key(input).equals("outcome"))
                .forEach(input -> values(input)
                        .forEach(value -> outcomes.add(value.path("value").asText())));
        return outcomes;
    }

    /** The keys of the fields that a person fills. */
    Set<String> fields() {
        Set<String> keys = new TreeSet<>();
        inputs().forEach(input -> keys.add(key(input)));
        return keys;
    }

    /** The keys of what the form shows of the case; the pages of a document are one. */
    Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        components().forEach(component -> {
            TEMPLATE.matcher(component.path("text").asText())
                    .results()
                    .forEach(found -> collect(found.group(1), facts));
            collect(component.path("source").textValue(), facts);
            collect(component.path("validate").path("max").textValue(), facts);
            if (component.has("valuesExpression")) {
                facts.add("outcomes");
            }
        });
        return facts;
    }

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (JsonNode component : components()) {
            String id = component.path("id").asText();
            if (GENERATED.matcher(id).matches()) {
                findings.add(say(id, "has a generated id; give it one that people can read"));
            }
            component
                    .path("text")
                    .asText()
                    .lines()
                    .forEach(line -> lost(line)
                            .ifPresent(value ->
                                    findings.add(say(id, "shows " + value + " to the readers of one language only"))));
            if (component.path("type").asText().equals("image")
                    && component.path("alt").asText().isBlank()) {
                findings.add(say(id, "is a picture without a description for those who cannot see it"));
            }
        }
        for (JsonNode input : inputs()) {
            if (!key(input).equals(input.path("id").asText())) {
                findings.add(say(
                        key(input),
                        "must have its key as id, but has " + input.path("id").asText()));
            }
            if (!seen.add(key(input))) {
                findings.add(say(key(input), "is asked twice"));
            }
            labels(input).stream()
                    .filter(label -> !BILINGUAL.matcher(label).matches())
                    .forEach(label ->
                            findings.add(say(key(input), "needs its label as “中文 / English”, not “" + label + "”")));
            unlimited(input).ifPresent(sentence -> findings.add(say(key(input), sentence)));
        }
        return findings;
    }

    /** A value that one half of a line in both languages has, and its other half has not. */
    private static Optional<String> lost(String line) {
        String[] halves =
                LABEL.matcher(PAIR.matcher(line).replaceAll("")).replaceAll("").split(" / ", 2);
        return halves.length == 2 && !values(halves[0]).equals(values(halves[1]))
                ? Optional.of("%s against %s".formatted(values(halves[0]), values(halves[1])))
                : Optional.empty();
    }

    private static List<String> values(String text) {
        return TEMPLATE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Optional<String> unlimited(JsonNode input) {
        JsonNode validate = input.path("validate");
        return Optional.ofNullable(
                switch (input.path("type").asText()) {
                    case "textfield", "textarea" -> validate.has("maxLength") ? null : "takes texts of any length";
                    case "number" -> validate.has("min") && validate.has("max") ? null : "takes any number";
                    case "radio", "select" -> validate.path("required").asBoolean() ? null : "may be left open";
                    default -> null;
                });
    }

    private static List<String> labels(JsonNode input) {
        List<String> labels = new ArrayList<>();
        labels.add(input.path(input.path("type").asText().equals("datetime") ? "dateLabel" : "label")
                .asText());
        values(input).forEach(value -> labels.add(value.path("label").asText()));
        if (input.has("description")) {
            labels.add(input.path("description").asText());
        }
        return labels;
    }

    /** The choices of an input; those of an expression are a list that its filter narrows. */
    private static JsonNode values(JsonNode input) {
        if (!input.has("valuesExpression")) {
            return input.path("values");
        }
        try {
            return new ObjectMapper()
                    .readTree(input.path("valuesExpression").asText().substring(1));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the choices of " + key(input) + " are no list", e);
        }
    }

    private List<JsonNode> components() {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .toList();
    }

    private List<JsonNode> inputs() {
        return components().stream().filter(component -> component.has("key")).toList();
    }

    private static String key(JsonNode input) {
        return input.path("key").asText();
    }

    private static void collect(String feel, Set<String> words) {
        if (feel == null) {
            return;
        }
        Matcher matcher = WORD.matcher(feel);
        while (matcher.find()) {
            if (matcher.group(1) != null && !FEEL.contains(matcher.group(1))) {
                words.add(matcher.group(1).replaceFirst("(?<=documentPage)\\d+", ""));
            }
        }
    }

    private String say(String field, String sentence) {
        return path + ": the field " + field + " " + sentence;
    }
}
