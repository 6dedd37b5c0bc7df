package io.recourse.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs, under an account that PostgreSQL accepts. */
record PostgresPrograms(PostgresBinaries binaries, Account account) {

    /**
     * Runs a program to its end.
     *
     * @throws DatabaseRefused when it fails or takes longer than the limit; the message holds what it wrote
     */
    void run(Duration limit, String program, String... arguments) throws IOException {
        runWithInput(limit, "", program, arguments);
    }

    /** {@link #run} for a program that reads its orders from its input. */
    void runWithInput(Duration limit, String input, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        var in = Files.createTempFile("recourse-", ".sql");
        var out = Files.createTempFile("recourse-", ".txt");
        try {
            Files.writeString(in, input);
            var process = new ProcessBuilder(command);
            process.environment().keySet().removeIf(name -> name.startsWith("PG"));
            process.redirectInput(in.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
            await(process.start(), limit, program, out);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    private static void await(Process process, Duration limit, String program, Path out) throws IOException {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DatabaseRefused(program + " did not end within " + limit.toSeconds() + " seconds: "
                        + Files.readString(out).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("Interrupted while " + program + " was running", e);
        }
        if (process.exitValue() != 0) {
            throw new DatabaseRefused(
                    program + " failed: " + Files.readString(out).strip());
        }
    }
}
