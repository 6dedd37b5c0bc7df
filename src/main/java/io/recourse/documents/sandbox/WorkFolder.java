package io.recourse.documents.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one piece of work, gone with all that lies in it when the work ends. */
public record WorkFolder(Path path) implements AutoCloseable {

    public static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("recourse-evidence-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(path)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
