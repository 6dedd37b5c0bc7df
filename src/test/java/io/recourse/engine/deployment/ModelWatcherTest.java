package io.recourse.engine.deployment;

import static io.recourse.engine.deployment.SampleModels.HELPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWatcherTest {

    @TempDir
    Path directory;

    private final List<ModelFiles> deployed = new ArrayList<>();
    private ModelFolder folder;
    private ModelWatcher watcher;

    @BeforeEach
    void watch() throws IOException {
        folder = new ModelFolder(directory).writeSample();
        watcher = watcher(folder.settings());
        look(2);
        deployed.clear();
    }

    @Test
    void deploysASavedChangeOnce() throws IOException {
        folder.replace(HELPER, "Help given", "Help received");

        look(4);

        assertThat(deployed).hasSize(1);
        assertThat(new String(deployed.get(0).files().get(HELPER))).contains("Help received");
    }

    @Test
    void waitsUntilAFileIsWrittenToItsEnd() throws IOException {
        String whole = new SampleModels().text(HELPER).replace("Help given", "Help received");
        for (int written = 100; written < 600; written += 100) {
            folder.write(HELPER, whole.substring(0, written));
            look(1);
        }
        assertThat(deployed).isEmpty();

        folder.write(HELPER, whole);
        look(2);

        assertThat(deployed).hasSize(1);
    }

    @Test
    void triesARefusedChangeOnceAndTheNextOneAgain() throws IOException {
        folder.write(HELPER, "<refused/>");
        look(4);
        folder.write(HELPER, "<refused again/>");
        look(4);

        assertThat(deployed).hasSize(2);
    }

    @Test
    void leavesTheFolderAloneWhenToldSo() throws IOException {
        watcher = watcher(new ModelSettings(directory.toString(), false));
        folder.replace(HELPER, "Help given", "Help received");

        look(4);

        assertThat(deployed).isEmpty();
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watcher.look();
        }
    }

    private ModelWatcher watcher(ModelSettings settings) {
        ModelDeployer deployer = new ModelDeployer(null, folder.source()) {

            private String tried = "";

            @Override
            void deploy(ModelFiles models) {
                tried = models.fingerprint();
                deployed.add(models);
                if (new String(models.files().get(HELPER)).contains("refused")) {
                    throw new ModelsRefused(List.of(Finding.of(HELPER, "model.process.none")));
                }
            }

            @Override
            String tried() {
                return tried;
            }
        };
        return new ModelWatcher(folder.source(), deployer, settings);
    }
}
