package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The API as an integration calls it, as one of the demo's users. */
final class Api {

    /** An answer: status and body. */
    record Answer(int status, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String user;

    Api(int port, String user) {
        this.port = port;
        this.user = user;
    }

    JsonNode get(String path) {
        Answer answer = send("GET", path, HttpRequest.BodyPublishers.noBody(), null);
        assertThat(answer.status()).as("GET " + path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    Answer post(String path, Map<String, ?> body) {
        try {
            return send("POST", path, JSON.writeValueAsString(body), "application/json");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer postCsv(String path, String csv) {
        return send("POST", path, csv, "text/csv");
    }

    /** Sends a file with what is said of it, as a browser's form does. */
    Answer postFile(String path, String kind, byte[] file) {
        String boundary = "part-of-a-form";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((part + "\"kind\"\r\n\r\n" + kind + "\r\n" + part
                        + "\"file\"; filename=\"evidence.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary);
    }

    byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String method, String path, String body, String type) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8), type);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request = request(path);
        request.method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String text = response.body();
            return new Answer(
                    response.statusCode(), text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : null);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .header("Authorization", "Basic " + credentials);
    }
}
