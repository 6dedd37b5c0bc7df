package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Loans, as many payments, and the largest bank statement through the whole product in a heap of 512 MB, which is killed
 * with each file half-way: rows a second, the most that the heap held after a collection, and that no row is lost or
 * taken twice. The ladder stands still, so that intake alone is measured.
 *
 * <p>{@code mvn test -Pbenchmark -Dtest=IntakeBenchmark}
 */
@Tag("benchmark")
class IntakeBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 100_000);
    /** As large as a file may be. */
    private static final long STATEMENT_BYTES = Long.getLong("benchmark.statement-megabytes", 64L) << 20;

    private static final int STATEMENT_LOANS = 1_000;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Path FOLDER = Path.of("target", "benchmark", "intake").toAbsolutePath();
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private Process application;
    private int port;
    private int starts;

    @BeforeEach
    void prepare() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        application.waitFor(1, TimeUnit.MINUTES);
    }

    @Test
    void takesEachRowOnceThroughASmallHeapAndAKill() throws Exception {
        LocalDate due = LocalDate.now().minusDays(100);
        start();
        int bad = ROWS / ManyRows.BAD_EVERY;
        measure("loans", ManyRows.loans(FOLDER.resolve("loans.csv"), "HXCF", "B", ROWS, due), ROWS, bad);
        measure("payments", ManyRows.payments(FOLDER.resolve("payments.csv"), "B", ROWS, due.plusDays(50)), ROWS, bad);
        System.out.printf("heap: %,d MB at most after a collection%n", mostAfterCollection());
    }

    /** Each booking names the contract that it is for, so that each is matched and posted. */
    @Test
    void takesTheLargestStatementThroughASmallHeapAndAKill() throws Exception {
        LocalDate due = LocalDate.now().minusDays(100);
        start();
        String loans =
                send("loans", ManyRows.loans(FOLDER.resolve("statement-loans.csv"), "HXCF", "S", STATEMENT_LOANS, due));
        waitFor(loans, Integer.MAX_VALUE);
        Path file = FOLDER.resolve("statement.xml");
        int bookings = ManyRows.statement(file, "S", STATEMENT_LOANS, STATEMENT_BYTES, due.plusDays(50));
        System.out.printf("statement of %,d bytes%n", Files.size(file));
        measure("payments", file, bookings, 0);
        System.out.printf("heap: %,d MB at most after a collection%n", mostAfterCollection());
    }

    private void measure(String kind, Path file, int rows, int bad) throws Exception {
        String id = send(kind, file);
        int first = waitFor(id, 1).path("rows").asInt();
        long start = System.nanoTime();
        int last = waitFor(id, rows / 2).path("rows").asInt();
        double seconds = (System.nanoTime() - start) / 1e9;

        application.destroyForcibly().waitFor();
        start();
        JsonNode done = waitFor(id, Integer.MAX_VALUE);

        IntakeTest.assertCounts(done, rows - bad, bad, 0);
        System.out.printf(
                "%s: %,d rows, %.0f a second; killed at row %,d, all taken once%n",
                file.getFileName(), rows, (last - first) / seconds, last);
    }

    private void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        starts++;
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xlog:gc:file=" + FOLDER.resolve("gc-" + starts + ".log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.recourse.Recourse",
                        "--server.port=" + port,
                        "--recourse.home=" + FOLDER.resolve("home"),
                        "--camunda.bpm.job-execution.enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        FOLDER.resolve("application.log").toFile()))
                .start();
        while (!isUp()) {
            assertThat(application.isAlive()).as("see application.log").isTrue();
            Thread.sleep(500);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            HttpRequest health = request("/actuator/health").build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String send(String kind, Path file) throws Exception {
        return json(request("/api/intake/" + kind)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofFile(file)))
                .path("id")
                .asText();
    }

    /** Waits until so many rows are taken, or all of them. */
    private JsonNode waitFor(String id, int rows) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode file = json(request("/api/intake/" + id));
        while (file.path("rows").asInt() < rows && !file.path("status").asText().equals("DONE")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
            file = json(request("/api/intake/" + id));
        }
        return file;
    }

    private JsonNode json(HttpRequest.Builder request) throws Exception {
        return json.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path) {
        String assistant = Base64.getEncoder().encodeToString("assistant:assistant".getBytes());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + assistant);
    }

    private int mostAfterCollection() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (int log = 1; log <= starts; log++) {
            AFTER_COLLECTION
                    .matcher(Files.readString(FOLDER.resolve("gc-" + log + ".log")))
                    .results()
                    .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                    .forEach(sizes::add);
        }
        return sizes.stream().max(Integer::compare).orElseThrow();
    }
}
