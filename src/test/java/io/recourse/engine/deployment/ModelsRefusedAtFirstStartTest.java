package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsRefusedAtFirstStartTest {

    @TempDir
    Path directory;

    private final ModelsRefused refused =
            new ModelsRefused(List.of(Finding.of("forms/sample/ask-debtor.form", "model.form.malformed", 3, "…")));

    @Test
    void stopsWhenNothingWasDeployedBefore() throws IOException {
        RepositoryService repository = mock();
        DeploymentBuilder builder = mock(RETURNS_SELF);
        DeploymentQuery query = mock(RETURNS_SELF);
        when(repository.createDeployment()).thenReturn(builder);
        when(repository.createDeploymentQuery()).thenReturn(query);
        when(query.listPage(anyInt(), anyInt())).thenReturn(List.of());
        when(builder.deploy()).thenThrow(refused);
        ModelDeployer deployer = new ModelDeployer(
                repository, new ModelFolder(directory).writeSample().source());

        assertThatThrownBy(deployer::start).isSameAs(refused);
    }

    @Test
    void tellsWhyAndWhatToDo() {
        assertThat(new ModelsRefusedAnalyzer().analyze(new IllegalStateException(refused)))
                .satisfies(told -> assertThat(told.getDescription())
                        .contains("forms/sample/ask-debtor.form: The file is not a readable form (JSON, line 3)"))
                .satisfies(told -> assertThat(told.getAction()).contains("start again"));
    }
}
