package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {

    @TempDir
    Path directory;

    @Test
    void readsModelsOfTheFolderByTheirNamesInIt() throws IOException {
        ModelFolder folder = new ModelFolder(directory)
                .writeSample()
                .write("processes/.camunda/element-templates/steps.bpmn", "a template")
                .write("processes/sample/sample.bpmn~", "a backup")
                .write("processes/README.md", "a note");

        assertThat(folder.source().isFolder()).isTrue();
        assertThat(folder.source().read().files())
                .containsOnlyKeys(SampleModels.HELPER, SampleModels.SCORE, SampleModels.FORM);
    }

    @Test
    void readsThePackagedModelsWhereThereIsNoFolder() throws IOException {
        ModelSource source = new ModelFolder(directory).source();

        assertThat(source.isFolder()).isFalse();
        assertThat(source.read().files().keySet())
                .contains("processes/reminder/reminder.bpmn")
                .containsAll(
                        new ModelFolder(Path.of(".")).source().read().files().keySet());
    }

    @Test
    void knowsTheSameModelsAgain() throws IOException {
        ModelFolder folder = new ModelFolder(directory).writeSample();
        String before = folder.source().read().fingerprint();

        assertThat(folder.source().read().fingerprint()).isEqualTo(before);
        assertThat(folder.replace(SampleModels.FORM, "Case", "case")
                        .source()
                        .read()
                        .fingerprint())
                .isNotEqualTo(before);
    }
}
