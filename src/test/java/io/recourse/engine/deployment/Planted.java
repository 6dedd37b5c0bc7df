package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Something wrong that is planted in the sample, and what must be said about which element. */
record Planted(String what, String file, String find, String replacement, String element, String code) {

    static final String RUN = "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('id')}";

    /** The lines of {@code attacks.txt} or {@code mistakes.txt}. */
    static List<Planted> in(String list) {
        try (InputStream in = Planted.class.getResourceAsStream(list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line.split(" ¦ ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Planted of(String[] cells) {
        assertThat(cells).hasSize(6);
        String folder = cells[1].endsWith(".form") ? "forms/sample/" : "processes/sample/";
        String replacement = cells[3].equals("-") ? "" : cells[3].replace("RUN", RUN);
        String element = cells[4].equals("-") ? "" : cells[4];
        return new Planted(cells[0], folder + cells[1], cells[2], replacement, element, "model." + cells[5]);
    }

    SampleModels models() {
        SampleModels sample = new SampleModels();
        return find.equals("ALL") ? sample.with(file, replacement) : sample.with(file, find, replacement);
    }

    /** Whether the finding is the expected one. */
    boolean isSaidBy(Finding finding) {
        return finding.resource().equals(file)
                && finding.elementId().equals(element)
                && finding.code().equals(code);
    }

    @Override
    public String toString() {
        return what;
    }
}
