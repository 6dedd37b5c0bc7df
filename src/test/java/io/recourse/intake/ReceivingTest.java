package io.recourse.intake;

import static io.recourse.intake.SamplePayments.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** How files may be sent, and by whom. */
class ReceivingTest extends IntakeTest {

    private static final int TOO_MANY_BYTES = 64 * 1024 * 1024 + 1;

    @LocalServerPort
    int port;

    @Test
    void takesAFileOfAForm() {
        String content = SamplePayments.file(payment(newContract(), newContract()));

        ResponseEntity<JsonNode> answer =
                sendForm("C:\\Users\\li\\还款 2026.csv", content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(answer.getBody().path("kind").asText()).isEqualTo("PAYMENTS");
        UUID id = UUID.fromString(answer.getBody().path("id").asText());
        assertCounts(done(id), 1, 0, 0);
        assertThat(files.get(id).name()).isEqualTo("还款 2026.csv");
        assertThat(files.get(id).uploadedBy()).isEqualTo(ASSISTANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv; charset=GB18030", "application/octet-stream", "application/x-www-form-urlencoded"})
    void takesABodyOfAnyType(String type) throws Exception {
        String content = SamplePayments.file(payment(newContract(), newContract()));

        HttpResponse<String> answer = post(
                "/api/intake/payments",
                HttpRequest.newBuilder().header("Content-Type", type).POST(BodyPublishers.ofString(content)));

        assertThat(answer.statusCode()).isEqualTo(HttpURLConnection.HTTP_ACCEPTED);
        UUID id = UUID.fromString(answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
        assertCounts(done(id), 1, 0, 0);
    }

    @Test
    void refusesABodyThatIsTooLargeHoweverItComes() throws Exception {
        byte[] large = new byte[TOO_MANY_BYTES];

        HttpResponse<String> withLength =
                post("/api/intake/loans", HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> inPieces = post(
                "/api/intake/loans",
                HttpRequest.newBuilder().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        ResponseEntity<JsonNode> form = sendForm("large.csv", large);

        assertTooLarge(withLength.statusCode(), withLength.body());
        assertTooLarge(inPieces.statusCode(), inPieces.body());
        assertTooLarge(form.getStatusCode().value(), form.getBody().toString());
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws Exception {
        long before = leftovers();
        InputStream broken = new InputStream() {
            private int bytes;

            @Override
            public int read() throws IOException {
                if (bytes++ > 100_000) {
                    throw new IOException("the line broke");
                }
                return 'a';
            }
        };

        assertThatThrownBy(() -> files.receive(FileKind.LOANS, null, broken, new Actor(ASSISTANT)))
                .hasMessage("the line broke");

        assertThat(leftovers()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "assistant, 202",
        "lead, 202",
        "admin, 202",
        "lawyer, 403",
        "manager, 403",
        "designer, 403",
        "auditor, 403"
    })
    void letsOnlySomeRolesSendFiles(String user, int status) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(user, user)
                .exchange(RequestEntity.post("/api/intake/loans").body(new byte[0]), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void knowsNoOtherFiles() {
        assertThat(get("/api/intake/" + UUID.randomUUID(), ASSISTANT).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/api/intake/loans.csv", ASSISTANT).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<JsonNode> sendForm(String name, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.withBasicAuth(ASSISTANT, ASSISTANT)
                .exchange(RequestEntity.post("/api/intake/payments").body(form), JsonNode.class);
    }

    private HttpResponse<String> post(String path, HttpRequest.Builder request) throws Exception {
        String password = Base64.getEncoder().encodeToString((ASSISTANT + ":" + ASSISTANT).getBytes());
        return HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Basic " + password)
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void assertTooLarge(int status, String problem) {
        assertThat(status).isEqualTo(HttpURLConnection.HTTP_ENTITY_TOO_LARGE);
        assertThat(problem).contains("\"code\":\"http.413\"");
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("recourse-intake-"))
                    .count();
        }
    }
}
