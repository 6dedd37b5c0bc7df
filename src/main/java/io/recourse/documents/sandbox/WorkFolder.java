package io.recourse.documents.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for one piece of work, gone with all that lies in it when the work ends. It names its process, so that what a
 * killed one left behind is removed by the next.
 */
public record WorkFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final String PREFIX = "recourse-evidence-";
    private static final Pattern OWNED = Pattern.compile(PREFIX + "(\\d+)-.*");

    public static WorkFolder create() throws IOException {
        WorkFolder folder = new WorkFolder(
                Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
        removeOrphans(folder.path().getParent());
        return folder;
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

    private static void removeOrphans(Path parent) {
        try (Stream<Path> all = Files.list(parent)) {
            for (Path orphan : all.filter(WorkFolder::isOrphan).toList()) {
                new WorkFolder(orphan).close();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("what a killed process left is being removed by another, or waits for the next work", e);
        }
    }

    private static boolean isOrphan(Path folder) {
        Matcher owned = OWNED.matcher(folder.getFileName().toString());
        return owned.matches()
                && ProcessHandle.of(Long.parseLong(owned.group(1))).isEmpty();
    }
}
