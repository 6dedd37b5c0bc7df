package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The whole product in a process of its own and a heap of 512 MB, with a database of its own, measured from outside. */
final class MeasuredProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofHours(3);
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final Path folder;
    private final int port;
    private final Process process;
    private final JdbcClient jdbc;

    /** What is waited for. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param name of its folder below {@code target/benchmark}, where its log is
     */
    MeasuredProduct(String name, String main, String... arguments) throws Exception {
        folder = Path.of("target", "benchmark", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + gcLog(),
                "-cp",
                System.getProperty("java.class.path"),
                main,
                "--server.port=" + port,
                "--recourse.home=" + folder.resolve("home")));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("application.log").toFile())
                .start();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .build();
        until(() -> {
            try {
                return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
        jdbc = connect();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    String address() {
        return "http://localhost:" + port;
    }

    JdbcClient database() {
        return jdbc;
    }

    /** Sends its main program a line. */
    void tell(String line) {
        PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        in.println(line);
    }

    /** What it has used of processors, in milliseconds. */
    long cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    /** What the heap held after each collection so far, in MB. */
    List<Integer> collections() throws IOException {
        return AFTER_COLLECTION
                .matcher(Files.readString(gcLog()))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** The most that it held after those that came after the first so many; 0 when none came. */
    int mostAfter(int collections) throws IOException {
        List<Integer> all = collections();
        return all.subList(collections, all.size()).stream()
                .max(Integer::compare)
                .orElse(0);
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    void until(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(process.isAlive()).as("see application.log").isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private Path gcLog() {
        return folder.resolve("gc.log");
    }

    private JdbcClient connect() throws IOException {
        try (var files = Files.find(folder.resolve("home"), 6, (file, about) -> file.endsWith("postmaster.pid"))) {
            Path pid = files.findFirst().orElseThrow();
            String url = "jdbc:postgresql://127.0.0.1:"
                    + Files.readAllLines(pid).get(3).strip() + "/recourse";
            String password = Files.readString(pid.resolveSibling("recourse-password"));
            return JdbcClient.create(new DriverManagerDataSource(url, "recourse", password));
        }
    }
}
