package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine accepts every model in processes/, with the decisions and forms that belong to it. */
@RecourseTest
class ProcessModelsDeployTest {

    @Autowired
    RepositoryService repository;

    @Test
    void engineAcceptsEveryModel() throws IOException {
        var deployment = repository.createDeployment().name("models of the folder");
        for (String folder : List.of("processes", "forms")) {
            for (Path file : files(folder, "\\.(bpmn|dmn|form)")) {
                deployment.addString(file.toString(), Files.readString(file));
            }
        }

        DeploymentWithDefinitions deployed = deployment.deployWithResult();
        repository.deleteDeployment(deployed.getId(), true);

        assertThat(deployed.getDeployedProcessDefinitions())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(files("processes", "\\.bpmn").stream()
                        .map(model -> model.getFileName().toString().replace(".bpmn", ""))
                        .toList());
    }

    @Test
    void everyModelFollowsTheBpmnSchema() throws IOException {
        for (Path model : files("processes", "\\.bpmn")) {
            Bpmn.validateModel(Bpmn.readModelFromFile(model.toFile()));
        }
    }

    private static List<Path> files(String folder, String type) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches("[^.]+" + type)).toList();
        }
    }
}
