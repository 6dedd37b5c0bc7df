package io.recourse.contact.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.RecourseTest;
import io.recourse.contact.Dispatch;
import io.recourse.contact.GuardedCases;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import io.recourse.contact.Replies;
import io.recourse.contact.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gateway calls as a program that has no session and no login: what it signs is taken, all else is not. */
@RecourseTest
class GatewayOverHttpTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String CALLS = "gatewayCalls";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    GuardedCases cases;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Receipts receipts;

    @Autowired
    Replies replies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DefaultListableBeanFactory beans;

    @LocalServerPort
    int port;

    private GuardedCases.Debtor debtor;
    private UUID message;

    /** As it is where the gateway's properties are set. */
    @BeforeEach
    void configure() {
        GatewaySettings settings = new GatewaySettings(
                URI.create("https://gateway.example/sms"),
                SECRET,
                null,
                Duration.ofHours(24),
                600,
                Duration.ofSeconds(5));
        GatewayCalls calls = new GatewayCalls(settings, receipts, replies, new ObjectMapper(), jdbc);
        beans.registerSingleton(CALLS, beans.initializeBean(calls, CALLS));
        debtor = cases.open();
        message = UUID.randomUUID();
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at, ended_at)
                        values (?, ?, 'SMS', 'REMINDER', ?, ?, '', 'x', 'SENT', now(), now(), now(), now())
                        """)
                .params(message, debtor.caseNo().value(), "gateway/" + message, debtor.mobile())
                .update();
    }

    @AfterEach
    void forget() {
        beans.destroySingleton(CALLS);
    }

    @Test
    void takesASignedReceiptOnceAndAgain() throws Exception {
        String body = delivered(message);

        assertThat(call("receipts", body, SECRET).statusCode()).isEqualTo(204);
        assertThat(call("receipts", body, SECRET).statusCode())
                .as("the gateway did not hear our answer")
                .isEqualTo(204);

        assertThat(delivery()).isEqualTo(Receipt.Kind.DELIVERED);
        assertThat(jdbc.sql("select count(*) from dispatch_receipt where dispatch_id = ?")
                        .param(message)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotSignedWithTheSecret() throws Exception {
        HttpResponse<String> forged = call("receipts", delivered(message), SECRET.replace('0', '1'));
        HttpResponse<String> bare = send(to("receipts").POST(BodyPublishers.ofString(delivered(message))));

        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(delivery()).isNull();
    }

    @Test
    void refusesACallThatSomebodyRepeats() throws Exception {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        String body = delivered(message);
        assertThat(send(signed("receipts", timestamp, nonce, body, SECRET)).statusCode())
                .isEqualTo(204);

        HttpResponse<String> again = send(signed("receipts", timestamp, nonce, body, SECRET));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("sms-gateway.replayed");
    }

    @Test
    void saysThatAMessageIsNoneOfOurs() throws Exception {
        HttpResponse<String> answer = call("receipts", delivered(UUID.randomUUID()), SECRET);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("message.unknown");
    }

    @Test
    void takesWhatPeopleAnswer() throws Exception {
        String body =
                "{\"id\": \"mo-%s\", \"from\": \"+86%s\", \"text\": \"我下周还\"}".formatted(message, debtor.mobile());

        assertThat(call("replies", body, SECRET).statusCode()).isEqualTo(204);
        assertThat(call("replies", body, SECRET).statusCode()).isEqualTo(204);

        assertThat(replies.of(debtor.caseNo())).extracting(Reply::text).containsExactly("我下周还");
    }

    private static String delivered(UUID id) {
        return "{\"id\": \"%s\", \"status\": \"delivered\", \"at\": \"2026-11-28T01:00:00Z\"}".formatted(id);
    }

    private Receipt.Kind delivery() {
        return dispatch.of(List.of(message)).get(0).delivery();
    }

    private HttpResponse<String> call(String what, String body, String secret) throws Exception {
        return send(signed(
                what,
                String.valueOf(Instant.now().getEpochSecond()),
                UUID.randomUUID().toString(),
                body,
                secret));
    }

    private HttpRequest.Builder signed(String what, String timestamp, String nonce, String body, String secret) {
        return to(what).header("Content-Type", "application/json")
                .header("X-Recourse-Timestamp", timestamp)
                .header("X-Recourse-Nonce", nonce)
                .header(
                        "X-Recourse-Signature",
                        new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret)
                                .hmacHex(timestamp + "\n" + nonce + "\n" + body))
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String what) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/sms-gateway/" + what));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
