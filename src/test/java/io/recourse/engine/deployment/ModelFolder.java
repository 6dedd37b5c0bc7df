package io.recourse.engine.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder as a designer has it, with models in it. */
record ModelFolder(Path path) {

    ModelFolder write(String file, String text) throws IOException {
        Files.createDirectories(path.resolve(file).getParent());
        Files.writeString(path.resolve(file), text);
        return this;
    }

    /** What of the sample needs no bean: a process, a decision and a form. */
    ModelFolder writeSample() throws IOException {
        SampleModels sample = new SampleModels();
        return write(SampleModels.HELPER, sample.text(SampleModels.HELPER))
                .write(SampleModels.SCORE, sample.text(SampleModels.SCORE))
                .write(SampleModels.FORM, sample.text(SampleModels.FORM));
    }

    ModelFolder replace(String file, String find, String replacement) throws IOException {
        return write(file, Files.readString(path.resolve(file)).replace(find, replacement));
    }

    ModelSource source() {
        return new ModelSource(settings());
    }

    ModelSettings settings() {
        return new ModelSettings(path.toString(), true);
    }
}
