package io.recourse.artefacts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What a designer must keep when he edits a decision table: each breach is said in a sentence that he understands. */
final class DecisionFile {

    private static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DMNDI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    /** {@code [confidence] source：reason / source: reason}, Chinese before English. */
    private static final Pattern REASON = Pattern.compile("\\[(V1|V2|M)] .+：.+ / [^:]+: .+", Pattern.DOTALL);

    private static final Pattern BILINGUAL = Pattern.compile(".*\\p{IsHan}.* / .*[A-Za-z].*", Pattern.DOTALL);
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{7}");
    private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry");
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    private final String name;
    private final Document model;
    private final List<String> findings = new ArrayList<>();

    private DecisionFile(String name, String xml) {
        this.name = name;
        this.model = parse(xml);
    }

    /** @param name the file's name with its ending */
    static List<String> findings(String name, String xml) {
        DecisionFile file = new DecisionFile(name, xml);
        file.checkFile();
        file.elements(DMN_1_3, "decision").forEach(file::checkDecision);
        file.elements(DMN_1_3, "rule").forEach(file::checkRule);
        file.elements(DMN_1_3, "input").forEach(file::checkColumn);
        file.elements(DMN_1_3, "output").forEach(file::checkColumn);
        file.elements("*", "*").forEach(file::checkElement);
        return file.findings;
    }

    private void checkFile() {
        if (!DMN_1_3.equals(model.getDocumentElement().getNamespaceURI())) {
            find("is not DMN 1.3");
        }
        Set<String> required = elements(DMN_1_3, "requiredDecision").stream()
                .map(decision -> decision.getAttribute("href").substring(1))
                .collect(Collectors.toSet());
        List<String> top = elements(DMN_1_3, "decision").stream()
                .map(decision -> decision.getAttribute("id"))
                .filter(id -> !required.contains(id))
                .toList();
        if (!top.equals(List.of(name.replaceFirst("\\.dmn$", "")))) {
            find("should hold one decision at the top, named like the file, but has " + top);
        }
        Set<String> drawn = elements(DMNDI, "*").stream()
                .map(shape -> shape.getAttribute("dmnElementRef"))
                .collect(Collectors.toSet());
        for (String kind : List.of("decision", "informationRequirement")) {
            elements(DMN_1_3, kind).stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !drawn.contains(id))
                    .forEach(id -> find("does not draw " + id + ", so Camunda Modeler cannot show it"));
        }
    }

    private void checkDecision(Element decision) {
        String id = decision.getAttribute("id");
        if (!decision.getAttributeNS(CAMUNDA, "historyTimeToLive").matches("\\d+")) {
            find("decision " + id + " has no history time to live in days");
        }
        if (decision.getElementsByTagNameNS(DMN_1_3, "decisionTable").getLength() != 1) {
            find("decision " + id + " is not a decision table");
        }
        if (!BILINGUAL.matcher(decision.getAttribute("name")).matches()) {
            find("decision " + id + " needs a name as \"中文 / English\"");
        }
    }

    private void checkRule(Element rule) {
        if (!rule.getAttribute("id").startsWith("rule_")) {
            find("rule " + rule.getAttribute("id") + " needs an id that starts with rule_");
        }
        Element description = child(rule, "description");
        String reason = description == null ? "" : description.getTextContent();
        if (!REASON.matcher(reason).matches() || reason.split(" / ", -1).length != 2) {
            find("rule " + rule.getAttribute("id")
                    + " needs its reason as annotation: \"[V1, V2 or M] 出处：理由 / source: reason\"");
        }
    }

    private void checkColumn(Element column) {
        String id = column.getAttribute("id");
        if (!id.startsWith(column.getLocalName() + "_")) {
            find("column " + id + " needs an id that starts with " + column.getLocalName() + "_");
        }
        if (!BILINGUAL.matcher(column.getAttribute("label")).matches()) {
            find("column " + id + " needs a label as \"中文 / English\"");
        }
        Element expression = child(column, "inputExpression");
        if ((expression == null ? column : expression).getAttribute("typeRef").isEmpty()) {
            find("column " + id + " has no type");
        }
    }

    private void checkElement(Element element) {
        String id = element.getAttribute("id");
        if (GENERATED.matcher(id).matches() && !CELLS.contains(element.getLocalName())) {
            find(element.getLocalName() + " " + id + " has a generated id: give it one that people can read");
        }
        if (element.hasAttribute("expressionLanguage")) {
            find(id + " names an expression language; all tables are FEEL");
        }
        switch (element.getLocalName()) {
            case "inputEntry", "inputValues", "outputValues" -> checkFeel(element, true);
            case "outputEntry", "inputExpression" -> checkFeel(element, false);
            default -> {}
        }
    }

    private void checkFeel(Element element, boolean unaryTests) {
        String feel = child(element, "text").getTextContent();
        try {
            if (unaryTests && !feel.isBlank()) {
                FEEL.evaluateSimpleUnaryTests(feel, "input", Variables.emptyVariableContext());
            } else if (!unaryTests) {
                FEEL.evaluateSimpleExpression(feel, Variables.emptyVariableContext());
            }
        } catch (RuntimeException e) {
            find(element.getAttribute("id") + " is not FEEL: " + feel);
        }
    }

    private void find(String sentence) {
        findings.add(name + " " + sentence);
    }

    private List<Element> elements(String namespace, String tag) {
        var found = model.getElementsByTagNameNS(namespace, tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Element child(Element parent, String tag) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && tag.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }
}
