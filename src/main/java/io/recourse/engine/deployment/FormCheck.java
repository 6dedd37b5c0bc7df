package io.recourse.engine.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks one form: readable, named as its file, and only with what Camunda's Tasklist can show. */
final class FormCheck {

    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "image",
            "table",
            "group",
            "dynamiclist",
            "columns",
            "spacer",
            "separator",
            "expression",
            "button",
            "default");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String resource;
    private final List<Finding> findings = new ArrayList<>();

    FormCheck(String resource) {
        this.resource = resource;
    }

    List<Finding> check(byte[] json) {
        try {
            JsonNode form = JSON.readTree(json);
            if (form.isObject()) {
                checkForm(form);
            } else {
                findings.add(Finding.of(resource, "model.form.malformed", 1, ""));
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.add(Finding.of(resource, "model.form.malformed", line, e.getOriginalMessage()));
        } catch (IOException e) {
            findings.add(Finding.of(resource, "model.form.malformed", 0, String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private void checkForm(JsonNode form) {
        String id = form.path("id").asText();
        String expected = Contents.idOf(resource);
        if (!id.equals(expected)) {
            findings.add(Finding.of(resource, "model.form.id", id, expected));
        }
        JsonNode schema = form.path("schemaVersion");
        if (!schema.isInt() || schema.asInt() > NEWEST_SCHEMA) {
            findings.add(Finding.of(resource, "model.form.schema", schema.asText("–"), NEWEST_SCHEMA));
        }
        checkComponents(form);
        refuseExpressions("", form);
    }

    private void checkComponents(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            if (!COMPONENTS.contains(type)) {
                String id = component.path("id").asText();
                findings.add(new Finding(
                        resource, id, component.path("label").asText(), "model.form.component", List.of(type)));
            }
            checkComponents(component);
        }
    }

    private void refuseExpressions(String key, JsonNode node) {
        if (node.isTextual() && Expressions.within(node.asText()) || Expressions.within(key)) {
            findings.add(Finding.of(resource, "model.expression.none", key, node.asText()));
        }
        node.fields().forEachRemaining(field -> refuseExpressions(field.getKey(), field.getValue()));
        if (node.isArray()) {
            node.forEach(item -> refuseExpressions(key, item));
        }
    }
}
