package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.ModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test of one process, ending by ending, whose cases together pass everything that its model draws. */
abstract class ProcessTest extends CaseWork {

    private final String process;
    private int endings;

    ProcessTest(String process) {
        this.process = process;
    }

    List<String> endings(Desk desk) {
        return endings(desk, process);
    }

    @AfterEach
    void count() {
        endings++;
    }

    @AfterAll
    void passesEverythingThatTheModelDraws() {
        boolean alone = endings
                < Arrays.stream(getClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count();
        if (alone) {
            return;
        }
        ModelInstance model = Bpmn.readModelFromFile(
                Path.of("processes", process, process + ".bpmn").toFile());
        assertThat(passed(process))
                .containsAll(model.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
    }
}
