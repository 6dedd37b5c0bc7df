package io.recourse.engine.deployment;

import static io.recourse.engine.deployment.Contents.DMN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Checks one decision model: only what is allowed, in FEEL, complete, and drawn. */
final class DecisionCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Set<String> EXPRESSIONS =
            Set.of("inputExpression", "outputEntry", "defaultOutputEntry", "literalExpression");
    private static final Set<String> DRAWN = Set.of("decision", "inputData", "knowledgeSource");

    private final String resource;
    private final KnownBeans beans;
    private final List<Finding> findings = new ArrayList<>();

    DecisionCheck(String resource, KnownBeans beans) {
        this.resource = resource;
        this.beans = beans;
    }

    List<Finding> check(Element root) {
        findings.addAll(Allowed.IN_DECISIONS.refuse(resource, root, beans));
        List<Element> decisions = root.all().filter(e -> e.is(DMN, "decision")).toList();
        Set<String> ids = decisions.stream().map(Element::id).collect(Collectors.toSet());
        String expected = Contents.idOf(resource);
        if (!ids.contains(expected)) {
            findings.add(Finding.of(resource, "model.decision.id", String.join(", ", ids), expected));
        }
        for (Element decision : decisions) {
            if (decision.attribute(CAMUNDA, "historyTimeToLive").isBlank()) {
                findings.add(Finding.of(resource, decision, "model.history.missing"));
            }
        }
        root.all()
                .filter(e -> e.is(DMN, "requiredDecision"))
                .filter(e -> !ids.contains(e.attribute("href").replaceFirst("^#", "")))
                .forEach(e -> findings.add(Finding.of(resource, e, "model.decision.missing", e.attribute("href"))));
        root.all().filter(e -> e.is(DMN, "text")).forEach(this::checkFeel);
        checkDrawing(root);
        return findings;
    }

    /** The engine itself would notice an unreadable expression only when a case comes to it. */
    private void checkFeel(Element text) {
        String kind = text.parent() == null ? "" : text.parent().name().getLocalPart();
        boolean isTest = kind.equals("inputEntry");
        if (text.text().isBlank() || !isTest && !EXPRESSIONS.contains(kind)) {
            return;
        }
        String reason = "";
        try {
            ParseResult result = isTest ? FEEL.parseUnaryTests(text.text()) : FEEL.parseExpression(text.text());
            if (result.isSuccess()) {
                return;
            }
            reason = result.failure().message();
        } catch (StackOverflowError tooDeeplyNested) {
            reason = "…";
        }
        findings.add(Finding.of(resource, text, "model.decision.feel", text.text(), reason));
    }

    private void checkDrawing(Element root) {
        Set<String> shapes = root.all()
                .filter(e -> e.is(DRAWING, "DMNShape"))
                .map(e -> e.attribute("dmnElementRef"))
                .collect(Collectors.toSet());
        root.all()
                .filter(e -> e.name().getNamespaceURI().equals(DMN)
                        && DRAWN.contains(e.name().getLocalPart())
                        && !shapes.contains(e.id()))
                .forEach(e -> findings.add(Finding.of(resource, e, "model.drawing.missing")));
    }
}
