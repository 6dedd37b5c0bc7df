package io.recourse.artefacts;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process model as its designer wrote it.
 *
 * @param path from the project's top, as {@code processes/reminder/reminder.bpmn}
 */
record ProcessFile(String path, BpmnModelInstance model) {

    static ProcessFile of(String path, String xml) {
        return new ProcessFile(
                path, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    String id() {
        return process().getId();
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        Collection<T> found = model.getModelElementsByType(type);
        return found.stream();
    }

    /** Everything that has a name in the drawing: the process, its steps, events, questions and answers. */
    List<Named> named() {
        return Stream.concat(
                        Stream.of(new Named(id(), process().getName())),
                        all(FlowElement.class).map(e -> new Named(e.getId(), e.getName())))
                .filter(named -> named.name() != null)
                .toList();
    }

    Set<String> ids(Class<? extends BaseElement> type) {
        return all(type).map(BaseElement::getId).collect(Collectors.toSet());
    }

    /** A sentence about an element, beginning with the file and the element as the designer sees it. */
    String say(FlowElement element, String sentence) {
        String name = element.getName() == null ? "" : " “" + element.getName() + "”";
        return path + ": the " + element.getElementType().getTypeName() + " " + element.getId() + name + " " + sentence;
    }

    /** An element's id and its name. */
    record Named(String id, String name) {}
}
