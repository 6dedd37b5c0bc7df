package io.recourse.contact.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.Channel;
import io.recourse.contact.IncomingReply;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import io.recourse.contact.Replies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the gateway calls us for: receipts of our messages, and what people answered. */
@Component
@ConditionalOnProperty("recourse.contact.sms.gateway.url")
@Transactional
public class GatewayCalls {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * A call with its signature, made as {@link Signature} says.
     *
     * @param timestamp seconds since 1970, five minutes old or early at most
     * @param nonce used once
     */
    public record Call(String timestamp, String nonce, String signature, byte[] body) {}

    private final GatewaySettings settings;
    private final Receipts receipts;
    private final Replies replies;
    private final ObjectMapper json;
    private final JdbcClient jdbc;

    GatewayCalls(GatewaySettings settings, Receipts receipts, Replies replies, ObjectMapper json, JdbcClient jdbc) {
        this.settings = settings;
        this.receipts = receipts;
        this.replies = replies;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** Whether the gateway made this call, just now. */
    public boolean isAuthentic(Call call) {
        return call.timestamp() != null
                && call.nonce() != null
                && call.signature() != null
                && isNow(call.timestamp())
                && Signature.fits(call.signature(), settings.secret(), call.timestamp(), call.nonce(), call.body());
    }

    /**
     * Takes a receipt: {@code {"id": "<our message's id>", "status": "delivered" or "undelivered", "reason":
     * "unknown-number" or another, "at": "<instant>"}}.
     *
     * @throws Refused with code {@code sms-gateway.replayed}, or {@code message.unknown} for an id that is none of ours
     * @throws InvalidFields for id, status or at
     */
    public void receipt(Call call) {
        JsonNode body = readOnce(call);
        UUID id = id(body);
        Instant at = at(body);
        Receipt receipt = switch (body.path("status").asText()) {
            case "delivered" -> Receipt.delivered(at, body.toString());
            case "undelivered" ->
                Receipt.undelivered("unknown-number".equals(body.path("reason").asText()), at, body.toString());
            default -> throw invalid("status", "form.not-a-choice");
        };
        if (!receipts.receive(id, receipt)) {
            throw new Refused("message.unknown");
        }
    }

    /**
     * Takes what a person sent: {@code {"id": "<the gateway's id>", "from": "<number>", "text": "…", "at": "<instant>"}}.
     * The same id again changes nothing.
     *
     * @throws Refused with code {@code sms-gateway.replayed}
     * @throws InvalidFields for id, from or at
     */
    public void reply(Call call) {
        JsonNode body = readOnce(call);
        if (body.path("id").asText().isBlank()) {
            throw invalid("id", "form.constraint.NotBlank");
        }
        if (body.path("from").asText().isBlank()) {
            throw invalid("from", "form.constraint.NotBlank");
        }
        replies.take(new IncomingReply(
                Channel.SMS,
                "gateway/" + body.path("id").asText(),
                body.path("from").asText(),
                null,
                body.path("text").asText(),
                at(body),
                null,
                false));
    }

    private JsonNode readOnce(Call call) {
        Instant now = Instant.now();
        jdbc.sql("delete from gateway_nonce where seen_at < ?")
                .param(Timestamp.from(now.minus(TOLERANCE.multipliedBy(3))))
                .update();
        int first = jdbc.sql("insert into gateway_nonce (nonce, seen_at) values (?, ?) on conflict do nothing")
                .params(call.nonce(), Timestamp.from(now))
                .update();
        if (first == 0) {
            throw new Refused("sms-gateway.replayed");
        }
        try {
            return json.readTree(new String(call.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw invalid("body", "field.malformed");
        }
    }

    private static boolean isNow(String timestamp) {
        try {
            Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now());
            return off.abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static UUID id(JsonNode body) {
        try {
            return UUID.fromString(body.path("id").asText());
        } catch (IllegalArgumentException e) {
            throw invalid("id", "field.malformed");
        }
    }

    private static Instant at(JsonNode body) {
        try {
            return body.hasNonNull("at") ? Instant.parse(body.path("at").asText()) : Instant.now();
        } catch (DateTimeParseException e) {
            throw invalid("at", "field.malformed");
        }
    }

    private static InvalidFields invalid(String field, String code) {
        return new InvalidFields(List.of(FieldError.of(field, code)));
    }
}
