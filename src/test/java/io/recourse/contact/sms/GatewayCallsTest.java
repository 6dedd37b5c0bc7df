package io.recourse.contact.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.RecourseTest;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.Dispatch;
import io.recourse.contact.GuardedCases;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import io.recourse.contact.Replies;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class GatewayCallsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

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

    private GatewayCalls calls;
    private GuardedCases.Debtor debtor;
    private UUID message;

    @BeforeEach
    void sendOne() {
        GatewaySettings settings = new GatewaySettings(
                URI.create("https://gateway.example/sms"),
                SECRET,
                null,
                Duration.ofHours(24),
                600,
                Duration.ofSeconds(5));
        calls = new GatewayCalls(settings, receipts, replies, new ObjectMapper(), jdbc);
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

    private static GatewayCalls.Call call(String body) {
        return call(body, Instant.now(), UUID.randomUUID().toString(), SECRET);
    }

    private static GatewayCalls.Call call(String body, Instant at, String nonce, String secret) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return new GatewayCalls.Call(
                timestamp,
                nonce,
                new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(timestamp + "\n" + nonce + "\n" + body),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areTheGatewaysOnlyWithItsSignatureAndNow() {
        String body = "{\"id\": 1}";
        Instant now = Instant.now();
        assertThat(calls.isAuthentic(call(body))).isTrue();
        assertThat(calls.isAuthentic(call(body, now.minusSeconds(290), "n", SECRET)))
                .isTrue();
        assertThat(calls.isAuthentic(call(body, now.minusSeconds(320), "n", SECRET)))
                .isFalse();
        assertThat(calls.isAuthentic(call(body, now.plusSeconds(320), "n", SECRET)))
                .isFalse();
        assertThat(calls.isAuthentic(call(body, now, "n", SECRET + "x"))).isFalse();
        GatewayCalls.Call signed = call(body);
        assertThat(calls.isAuthentic(new GatewayCalls.Call(
                        signed.timestamp(), signed.nonce(), signed.signature(), "{\"id\": 2}".getBytes())))
                .isFalse();
        assertThat(calls.isAuthentic(
                        new GatewayCalls.Call(signed.timestamp(), "other", signed.signature(), signed.body())))
                .isFalse();
        assertThat(calls.isAuthentic(new GatewayCalls.Call("yesterday", "n", "", signed.body())))
                .isFalse();
        assertThat(calls.isAuthentic(new GatewayCalls.Call(null, null, null, signed.body())))
                .isFalse();
    }

    @Test
    void tellThatAMessageArrived() {
        calls.receipt(call(
                "{\"id\": \"%s\", \"status\": \"delivered\", \"at\": \"2026-11-28T01:00:00Z\"}".formatted(message)));

        assertThat(dispatch.of(List.of(message)).get(0).delivery()).isEqualTo(Receipt.Kind.DELIVERED);
    }

    @Test
    void areTakenOnce() {
        GatewayCalls.Call first = call("{\"id\": \"%s\", \"status\": \"delivered\"}".formatted(message));
        calls.receipt(first);

        assertRefused("sms-gateway.replayed", () -> calls.receipt(first));
    }

    @Test
    void areAnsweredClearlyWhenTheyMeanNothing() {
        assertRefused(
                "message.unknown",
                () -> calls.receipt(call("{\"id\": \"%s\", \"status\": \"delivered\"}".formatted(UUID.randomUUID()))));
        for (String body : List.of(
                "not JSON",
                "{}",
                "{\"id\": \"7\", \"status\": \"delivered\"}",
                "{\"id\": \"%s\", \"status\": \"lost\"}".formatted(message),
                "{\"id\": \"%s\", \"status\": \"delivered\", \"at\": \"yesterday\"}".formatted(message))) {
            assertThatThrownBy(() -> calls.receipt(call(body))).as(body).isInstanceOf(InvalidFields.class);
        }
        assertThat(dispatch.of(List.of(message)).get(0).delivery()).isNull();
    }

    @Test
    void bringWhatPeopleAnswer() {
        String body = "{\"id\": \"mo-%s\", \"from\": \"+86%s\", \"text\": \"退订\"}".formatted(message, debtor.mobile());
        calls.reply(call(body));
        calls.reply(call(body));

        assertThat(replies.of(debtor.caseNo()))
                .singleElement()
                .satisfies(reply -> assertThat(reply.text()).isEqualTo("退订"));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
