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

/** The engine accepts every model in processes/. */
@RecourseTest
class ProcessModelsDeployTest {

    @Autowired
    RepositoryService repository;

    @Test
    void engineAcceptsEveryModel() throws IOException {
        List<Path> models = models();
        var deployment = repository.createDeployment().name("models of the folder");
        for (Path model : models) {
            deployment.addString(model.getFileName().toString(), Files.readString(model));
        }

        DeploymentWithDefinitions deployed = deployment.deployWithResult();
        repository.deleteDeployment(deployed.getId(), true);

        assertThat(deployed.getDeployedProcessDefinitions())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(models.stream()
                        .map(model -> model.getFileName().toString().replace(".bpmn", ""))
                        .toList());
    }

    @Test
    void everyModelFollowsTheBpmnSchema() throws IOException {
        for (Path model : models()) {
            Bpmn.validateModel(Bpmn.readModelFromFile(model.toFile()));
        }
    }

    private static List<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
