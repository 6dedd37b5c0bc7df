package io.recourse.artefacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** What makes a model readable for people: ids and names that speak, answered questions, nothing that leads nowhere. */
final class DrawingRules {

    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{7}");

    private final ProcessFile file;
    private final List<String> findings = new ArrayList<>();

    private DrawingRules(ProcessFile file) {
        this.file = file;
    }

    static List<String> findings(ProcessFile file) {
        DrawingRules rules = new DrawingRules(file);
        rules.checkFolder();
        rules.checkIds();
        file.all(FlowNode.class).forEach(rules::checkNode);
        file.all(Gateway.class).filter(DrawingRules::asks).forEach(rules::checkQuestion);
        file.all(SequenceFlow.class).forEach(rules::checkFlow);
        return rules.findings;
    }

    private void checkFolder() {
        String expected = "processes/" + file.id() + "/" + file.id() + ".bpmn";
        if (!file.path().equals(expected)) {
            findings.add(file.path() + ": holds the process " + file.id() + ", so it must be " + expected);
        }
    }

    private void checkIds() {
        for (BaseElement element : file.all(BaseElement.class).toList()) {
            boolean seen = element instanceof FlowElement || element instanceof Message;
            if (seen && GENERATED.matcher(element.getId()).matches()) {
                findings.add(file.path() + ": the "
                        + element.getElementType().getTypeName() + " " + element.getId()
                        + " has a generated id; give it one that people can read, as callDebtor");
            }
        }
    }

    private void checkNode(FlowNode node) {
        boolean merges = node instanceof Gateway && !asks(node);
        if (!merges && (node.getName() == null || node.getName().isBlank())) {
            find(node, "has no name");
        }
        boolean apart = node instanceof SubProcess sub && sub.triggeredByEvent();
        boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || apart;
        Set<String> in = ids(flows(flow -> flow.getTarget().equals(node)));
        Set<String> out = ids(flows(flow -> flow.getSource().equals(node)));
        if (in.isEmpty() && !begins) {
            find(node, "is reached by no flow");
        }
        if (out.isEmpty() && !(node instanceof EndEvent) && !apart) {
            find(node, "is a dead end; lead it to an end event");
        }
        if (!in.equals(ids(node.getIncoming())) || !out.equals(ids(node.getOutgoing()))) {
            find(node, "does not list its incoming and outgoing flows; save it once in Camunda Modeler");
        }
    }

    private void checkQuestion(Gateway gateway) {
        if (gateway.getName() == null || !gateway.getName().endsWith("?")) {
            find(gateway, "must be named as a question, as “Is the letter approved?”");
        }
    }

    private void checkFlow(SequenceFlow flow) {
        boolean answers = asks(flow.getSource()) && flow.getSource() instanceof ExclusiveGateway;
        if (answers && (flow.getName() == null || flow.getName().isBlank())) {
            find(flow, "answers the question “" + flow.getSource().getName() + "” without a label");
        }
        boolean labelPlaced = file.all(BpmnEdge.class)
                .filter(edge -> flow.equals(edge.getBpmnElement()))
                .anyMatch(edge -> edge.getBpmnLabel() != null);
        if (flow.getName() != null && !labelPlaced) {
            find(flow, "has a label “" + flow.getName() + "” with no place in the drawing");
        }
    }

    private static boolean asks(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() > 1;
    }

    private List<SequenceFlow> flows(Predicate<SequenceFlow> which) {
        return file.all(SequenceFlow.class).filter(which).toList();
    }

    private static Set<String> ids(Collection<SequenceFlow> flows) {
        return flows.stream().map(BaseElement::getId).collect(Collectors.toSet());
    }

    private void find(FlowElement element, String sentence) {
        findings.add(file.say(element, sentence));
    }
}
