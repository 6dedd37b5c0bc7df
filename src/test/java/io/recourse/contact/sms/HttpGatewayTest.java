package io.recourse.contact.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.recourse.contact.Channel;
import io.recourse.contact.ChannelSetup;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.Items;
import io.recourse.contact.NotSent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private record Request(String key, String timestamp, String nonce, String signature, byte[] body) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"reference\": \"gw-17\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("X-Recourse-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Recourse-Nonce"),
                exchange.getRequestHeaders().getFirst("X-Recourse-Signature"),
                exchange.getRequestBody().readAllBytes()));
        if (status != 0) {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private HttpGateway gateway() {
        return new HttpGateway(
                settings("http://127.0.0.1:" + server.getAddress().getPort() + "/sms"), new ObjectMapper());
    }

    private static GatewaySettings settings(String url) {
        return new GatewaySettings(URI.create(url), SECRET, null, Duration.ofHours(24), 600, Duration.ofSeconds(3));
    }

    private static DispatchItem sms() {
        return Items.item(Channel.SMS, "13812345678", "【恒信】还款提醒", "请还款。", null);
    }

    @Test
    void signsWhatItSendsAndNamesItByTheMessage() throws Exception {
        DispatchItem item = sms();

        assertThat(gateway().send(item)).isEqualTo("gw-17");
        gateway().send(item);

        Request request = requests.get(0);
        JsonNode body = new ObjectMapper().readTree(request.body());
        assertThat(body.get("id").asText()).isEqualTo(item.id().toString());
        assertThat(body.get("to").asText()).isEqualTo("+8613812345678");
        assertThat(body.get("text").asText()).isEqualTo("【恒信】还款提醒\n请还款。");
        assertThat(request.signature())
                .isEqualTo(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, SECRET)
                        .hmacHex(request.timestamp() + "\n" + request.nonce() + "\n"
                                + new String(request.body(), StandardCharsets.UTF_8)));
        assertThat(Instant.ofEpochSecond(Long.parseLong(request.timestamp())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(requests).extracting(Request::key).containsOnly(item.id().toString());
        assertThat(requests).extracting(Request::nonce).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            429 | {}                         | LATER
            503 | {}                         | PROVIDER_DOWN
            401 | {}                         | PROVIDER_DOWN
            404 | {}                         | PROVIDER_DOWN
            400 | {}                         | REFUSED
            422 | {"code": "unknown-number"} | NOBODY_THERE
            422 | {"code": "too-long"}       | REFUSED
            422 | not JSON                   | REFUSED
            500 | {}                         | UNKNOWN
            502 | <html>                     | UNKNOWN
            301 | {}                         | UNKNOWN
            0   | {}                         | UNKNOWN
            """)
    void tellsWhatWasNotSentFromWhatMayHaveBeen(int answered, String said, String outcome) {
        status = answered;
        answer = said;

        Throwable thrown = catchThrowable(() -> gateway().send(sms()));

        assertThat(thrown).isInstanceOf(RuntimeException.class);
        assertThat(thrown instanceof NotSent notSent ? notSent.kind().name() : "UNKNOWN")
                .isEqualTo(outcome);
    }

    @Test
    void knowsThatNothingLeftWhereNobodyListens() {
        server.stop(0);

        assertThatThrownBy(() -> gateway().send(sms()))
                .isInstanceOfSatisfying(
                        NotSent.class, notSent -> assertThat(notSent.kind()).isEqualTo(NotSent.Kind.PROVIDER_DOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://gateway.example/sms", "ftp://gateway.example/", "sms"})
    void sendsNothingOverAnOpenNetwork(String url) {
        assertThatThrownBy(() -> new HttpGateway(settings(url), new ObjectMapper()))
                .isInstanceOf(ChannelSetup.class)
                .hasMessageContaining("recourse.contact.sms.gateway.url");
    }
}
