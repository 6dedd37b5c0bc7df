package io.recourse.engine.deployment;

import static io.recourse.engine.deployment.Contents.DMN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks one decision model: only what is allowed, in FEEL, complete, and drawn. */
final class DecisionCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
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
        checkDrawing(root);
        return findings;
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
