package io.recourse.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The process that {@code postmaster.pid} names: the PostgreSQL that runs on a data directory, or ran on it once.
 * Numbers are given again: after a restart of the machine it may be any program, or the PostgreSQL of another directory.
 *
 * @param file the file that names it
 * @param pid its number
 */
record Postmaster(Path file, long pid) {

    /** More than any system gives to a process. */
    private static final int NO_PROCESS = Integer.MAX_VALUE;

    static Optional<Postmaster> of(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        var first = lines.isEmpty() ? "" : lines.get(0).strip();
        return Optional.of(new Postmaster(file, first.matches("\\d{1,10}") ? Long.parseLong(first) : NO_PROCESS));
    }

    /** Whether the process that has that number now is the PostgreSQL of this data directory. */
    boolean servesItsDirectory() throws IOException {
        var command = command();
        if (!command.contains("postgres")) {
            return false;
        }
        var workingDirectory = Path.of("/proc", String.valueOf(pid), "cwd");
        return Files.isReadable(workingDirectory)
                ? Files.isSameFile(workingDirectory, file.getParent())
                : command.contains(file.getParent().toString());
    }

    /** Empty when there is no such process, or it ended and only its parent has not asked for its result yet. */
    private String command() throws IOException {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            var command = Path.of("/proc", String.valueOf(pid), "cmdline");
            return Files.exists(command) ? Files.readString(command) : "";
        }
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .flatMap(info -> info.commandLine().or(info::command))
                .orElse("");
    }

    /**
     * Takes the number out of the file: PostgreSQL would hold any process of that number for its predecessor and not
     * start. The rest stays, for by it PostgreSQL sees that processes of its predecessor are still at work.
     */
    void forget() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        if (lines.size() < 2) {
            Files.delete(file);
            return;
        }
        lines.set(0, String.valueOf(NO_PROCESS));
        Files.write(file, lines);
    }
}
