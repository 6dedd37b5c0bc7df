package io.recourse.documents.sandbox;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.pdfbox.filter.Filter;

/**
 * Starts a program of ours in a JVM of its own, with a heap and a deadline that it cannot exceed, no environment and a
 * folder of its own for temporary files.
 */
public final class Sandbox {

    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** How a program ended. */
    public enum Ending {
        /** It said all it had to say. */
        DONE,
        /** It failed, or wanted more memory than it was given. */
        FAILED,
        /** It was stopped at its deadline. */
        OVERDUE
    }

    private final int heapMegabytes;
    private final Duration deadline;

    public Sandbox(int heapMegabytes, Duration deadline) {
        this.heapMegabytes = heapMegabytes;
        this.deadline = deadline;
    }

    /**
     * Runs a program to its end.
     *
     * @param program has a {@code main} that begins with {@link SandboxOutput#open()}
     * @param folder where it may write
     * @param arguments paths and numbers; never personal data, for other users of the machine can see them
     * @param said takes each line that it prints, as it comes
     */
    public Ending run(Class<?> program, Path folder, List<String> arguments, Consumer<String> said) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder));
        // A PDF has the same bytes wherever it is made.
        String deflating = System.getProperty(Filter.SYSPROP_DEFLATELEVEL);
        if (deflating != null) {
            command.add("-D" + Filter.SYSPROP_DEFLATELEVEL + "=" + deflating);
        }
        command.addAll(launch(program));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return watch(builder.start(), said);
    }

    private Ending watch(Process process, Consumer<String> said) throws IOException {
        AtomicBoolean overdue = new AtomicBoolean();
        CompletableFuture<Void> guard = CompletableFuture.runAsync(
                () -> {
                    overdue.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said);
            int exit = process.waitFor();
            return overdue.get() ? Ending.OVERDUE : exit == 0 ? Ending.DONE : Ending.FAILED;
        } catch (UncheckedIOException e) {
            return overdue.get() ? Ending.OVERDUE : Ending.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while a program was running", e);
        } finally {
            guard.cancel(false);
            process.destroyForcibly();
        }
    }

    /** From classes, or from the one jar that holds all others. */
    private static List<String> launch(Class<?> program) {
        String source =
                program.getProtectionDomain().getCodeSource().getLocation().toString();
        String classPath = System.getProperty("java.class.path");
        if (source.startsWith("jar:nested:")) {
            return List.of("-Dloader.main=" + program.getName(), "-cp", absolute(classPath), BOOT_LAUNCHER);
        }
        return List.of("-cp", absolute(classPath), program.getName());
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
