package io.recourse.contact.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.contact.Channel;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.NotSent;
import io.recourse.contact.Provider;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * SMS by a gateway over HTTP. Each request carries the message's id as idempotency key, so that the gateway sends a message
 * once however often it is asked: where its answer is lost, the worker asks again.
 */
@Component
@ConditionalOnProperty("recourse.contact.sms.gateway.url")
@EnableConfigurationProperties(GatewaySettings.class)
class HttpGateway implements Provider {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int UNPROCESSABLE = 422;
    private static final Set<Integer> MISCONFIGURED = Set.of(401, 403, 404, 405, 407);
    private static final String UNKNOWN_NUMBER = "unknown-number";

    private final GatewaySettings settings;
    private final ObjectMapper json;
    private final HttpClient client;

    HttpGateway(GatewaySettings settings, ObjectMapper json) {
        this.settings = settings.checked();
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public Duration repeatable() {
        return settings.keepsKeys();
    }

    @Override
    public String send(DispatchItem item) {
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request(item), BodyHandlers.ofByteArray());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw NotSent.providerDown("the gateway " + settings + " cannot be reached");
        } catch (IOException e) {
            throw new IllegalStateException("the gateway did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the gateway was answering", e);
        }
        if (answer.statusCode() / 100 == 2) {
            return text(answer, "reference");
        }
        throw judge(answer);
    }

    private RuntimeException judge(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String detail = "HTTP " + status;
        if (status == TOO_MANY) {
            return NotSent.later(detail);
        }
        if (status == UNAVAILABLE || MISCONFIGURED.contains(status)) {
            return NotSent.providerDown(detail);
        }
        if (status == UNPROCESSABLE && UNKNOWN_NUMBER.equals(text(answer, "code"))) {
            return NotSent.nobodyThere(detail);
        }
        return status / 100 == 4 ? NotSent.refused(detail) : new IllegalStateException(detail);
    }

    private HttpRequest request(DispatchItem item) {
        byte[] body = body(item);
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", item.id().toString())
                .header(Signature.TIMESTAMP_HEADER, timestamp)
                .header(Signature.NONCE_HEADER, nonce)
                .header(Signature.SIGNATURE_HEADER, Signature.of(settings.secret(), timestamp, nonce, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private byte[] body(DispatchItem item) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", item.id().toString());
        fields.put("to", "+" + SmsText.number(item.message().recipient()));
        fields.put("text", SmsText.of(item.message()));
        if (settings.sender() != null) {
            fields.put("sender", settings.sender());
        }
        try {
            return json.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw NotSent.refused("it cannot be written as JSON");
        }
    }

    /** A field of the answer; null where the gateway says nothing that can be read. */
    private String text(HttpResponse<byte[]> answer, String field) {
        try {
            JsonNode value = json.readTree(answer.body()).path(field);
            return value.isTextual() ? value.asText() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
