package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Nothing is wrong with the models of the product, as far as they alone can tell; which beans exist is not asked. */
class OwnModelsTest {

    private static final KnownBeans ANY = new KnownBeans() {
        @Override
        public boolean isDelegate(String name) {
            return true;
        }

        @Override
        public boolean isExecutionListener(String name) {
            return true;
        }

        @Override
        public boolean isTaskListener(String name) {
            return true;
        }

        @Override
        public boolean isUserTask(String id) {
            return true;
        }
    };

    @Test
    void mayBeDeployed() throws IOException {
        ModelFiles models = new ModelFolder(Path.of(".")).source().read();

        assertThat(Sentences.of(new ModelCheck(ANY).check(models.files()), Locale.ENGLISH))
                .isEmpty();
    }
}
