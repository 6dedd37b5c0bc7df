package io.recourse.engine.deployment;

import static io.recourse.engine.deployment.Contents.BPMN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks one process model: only what is allowed, complete, and drawn. */
final class ProcessCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Set<String> DRAWN = Set.of("subProcess", "callActivity", "participant", "lane");

    private final String resource;
    private final Contents contents;
    private final KnownBeans beans;
    private final List<Finding> findings = new ArrayList<>();

    ProcessCheck(String resource, Contents contents, KnownBeans beans) {
        this.resource = resource;
        this.contents = contents;
        this.beans = beans;
    }

    List<Finding> check(Element root) {
        findings.addAll(Allowed.IN_PROCESSES.refuse(resource, root, beans));
        List<Element> processes = root.all().filter(e -> e.is(BPMN, "process")).toList();
        if (processes.isEmpty()) {
            findings.add(Finding.of(resource, "model.process.none"));
        }
        processes.forEach(this::checkProcess);
        root.all().filter(e -> e.name().getNamespaceURI().equals(BPMN)).forEach(this::checkElement);
        checkDrawing(root);
        return findings;
    }

    private void checkProcess(Element process) {
        String expected = Contents.idOf(resource);
        report(!process.id().equals(expected), process, "model.process.id", process.id(), expected);
        report(!process.attribute("isExecutable").equals("true"), process, "model.process.not-executable");
        report(process.attribute(CAMUNDA, "historyTimeToLive").isBlank(), process, "model.history.missing");
    }

    private void checkElement(Element element) {
        switch (element.name().getLocalPart()) {
            case "userTask" -> checkUserTask(element);
            case "callActivity" -> checkCallActivity(element);
            case "serviceTask", "sendTask" ->
                report(element.attribute(CAMUNDA, "delegateExpression").isBlank(), element, "model.task.nothing");
            case "businessRuleTask" -> checkBusinessRuleTask(element);
            default -> {}
        }
    }

    private void checkUserTask(Element task) {
        String form = task.attribute(CAMUNDA, "formRef");
        report(form.isBlank(), task, "model.form.none");
        report(!form.isBlank() && !contents.hasForm(form), task, "model.form.missing", form);
        report(task.attribute(CAMUNDA, "formRefBinding").isBlank(), task, "model.binding.missing", "formRefBinding");
        report(
                task.attribute(CAMUNDA, "candidateGroups").isBlank()
                        && task.attribute(CAMUNDA, "candidateUsers").isBlank()
                        && task.attribute(CAMUNDA, "assignee").isBlank(),
                task,
                "model.user-task.nobody");
        report(!beans.isUserTask(task.id()), task, "model.user-task.bean", task.id());
    }

    private void checkCallActivity(Element call) {
        String called = call.attribute("calledElement");
        report(!contents.hasProcess(called), call, "model.called.missing", called);
        report(
                call.attribute(CAMUNDA, "calledElementBinding").isBlank(),
                call,
                "model.binding.missing",
                "calledElementBinding");
    }

    private void checkBusinessRuleTask(Element task) {
        String decision = task.attribute(CAMUNDA, "decisionRef");
        if (decision.isBlank()) {
            report(task.attribute(CAMUNDA, "delegateExpression").isBlank(), task, "model.task.nothing");
            return;
        }
        report(!contents.hasDecision(decision), task, "model.decision.missing", decision);
        report(
                task.attribute(CAMUNDA, "decisionRefBinding").isBlank(),
                task,
                "model.binding.missing",
                "decisionRefBinding");
    }

    private void checkDrawing(Element root) {
        Set<String> shapes = drawn(root, "BPMNShape", 1);
        Set<String> edges = drawn(root, "BPMNEdge", 2);
        root.all()
                .filter(e -> e.name().getNamespaceURI().equals(BPMN))
                .filter(e ->
                        isNode(e) && !shapes.contains(e.id()) || e.is(BPMN, "sequenceFlow") && !edges.contains(e.id()))
                .forEach(e -> findings.add(Finding.of(resource, e, "model.drawing.missing")));
    }

    private static boolean isNode(Element element) {
        String kind = element.name().getLocalPart();
        return DRAWN.contains(kind) || kind.endsWith("Task") || kind.endsWith("Event") || kind.endsWith("Gateway");
    }

    private static Set<String> drawn(Element root, String kind, int points) {
        return root.all()
                .filter(e -> e.is(DRAWING, kind))
                .filter(e -> e.children().stream()
                                .filter(c -> !c.is(DRAWING, "BPMNLabel"))
                                .count()
                        >= points)
                .map(e -> e.attribute("bpmnElement"))
                .collect(Collectors.toSet());
    }

    private void report(boolean wrong, Element element, String code, Object... arguments) {
        if (wrong) {
            findings.add(Finding.of(resource, element, code, arguments));
        }
    }
}
