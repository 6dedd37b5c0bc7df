package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A small, correct deployment to plant mistakes in. */
final class SampleModels {

    static final String SAMPLE = "processes/sample/sample.bpmn";
    static final String HELPER = "processes/sample/helper.bpmn";
    static final String SCORE = "processes/sample/score.dmn";
    static final String FORM = "forms/sample/ask-debtor.form";

    /** The beans that the sample names. */
    static final KnownBeans BEANS = new KnownBeans() {
        @Override
        public boolean isDelegate(String name) {
            return name.equals("prepareSample");
        }

        @Override
        public boolean isExecutionListener(String name) {
            return name.equals("enterStage");
        }

        @Override
        public boolean isTaskListener(String name) {
            return name.equals("watchTask");
        }

        @Override
        public boolean isUserTask(String id) {
            return id.equals("askDebtor");
        }
    };

    private final Map<String, byte[]> files = new TreeMap<>();

    SampleModels() {
        Set.of(SAMPLE, HELPER, SCORE, FORM).forEach(file -> files.put(file, read(file)));
    }

    Map<String, byte[]> files() {
        return files;
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    SampleModels with(String file, String find, String replacement) {
        assertThat(text(file)).as("what the sample contains").contains(find);
        return with(file, text(file).replace(find, replacement));
    }

    SampleModels with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SampleModels without(String file) {
        files.remove(file);
        return this;
    }

    private static byte[] read(String file) {
        try (InputStream in = SampleModels.class.getResourceAsStream("sample/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
