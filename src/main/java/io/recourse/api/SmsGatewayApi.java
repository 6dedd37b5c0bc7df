package io.recourse.api;

import io.recourse.access.OpenDoor;
import io.recourse.contact.sms.GatewayCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the SMS gateway tells receipts and replies. It signs in by signing each call; anybody else is refused. */
@RestController
@RequestMapping("/api/sms-gateway")
@OpenDoor
class SmsGatewayApi {

    private static final long LARGEST = 64L << 10;

    private final ObjectProvider<GatewayCalls> calls;

    SmsGatewayApi(ObjectProvider<GatewayCalls> calls) {
        this.calls = calls;
    }

    /**
     * @throws io.recourse.common.InvalidFields when a field is missing or malformed
     * @throws io.recourse.common.Refused with code {@code message.unknown} or {@code sms-gateway.replayed}
     */
    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receipt(
            @RequestHeader(name = "X-Recourse-Timestamp", required = false) String timestamp,
            @RequestHeader(name = "X-Recourse-Nonce", required = false) String nonce,
            @RequestHeader(name = "X-Recourse-Signature", required = false) String signature,
            HttpServletRequest request)
            throws IOException {
        take(timestamp, nonce, signature, request, GatewayCalls::receipt);
    }

    /**
     * @throws io.recourse.common.InvalidFields when a field is missing or malformed
     * @throws io.recourse.common.Refused with code {@code sms-gateway.replayed}
     */
    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(
            @RequestHeader(name = "X-Recourse-Timestamp", required = false) String timestamp,
            @RequestHeader(name = "X-Recourse-Nonce", required = false) String nonce,
            @RequestHeader(name = "X-Recourse-Signature", required = false) String signature,
            HttpServletRequest request)
            throws IOException {
        take(timestamp, nonce, signature, request, GatewayCalls::reply);
    }

    private void take(
            String timestamp,
            String nonce,
            String signature,
            HttpServletRequest request,
            BiConsumer<GatewayCalls, GatewayCalls.Call> what)
            throws IOException {
        byte[] body = new LimitedStream(request.getInputStream(), LARGEST).readAllBytes();
        GatewayCalls.Call call = new GatewayCalls.Call(timestamp, nonce, signature, body);
        GatewayCalls authentic = calls.stream()
                .filter(gateway -> gateway.isAuthentic(call))
                .findFirst()
                .orElseThrow(() -> new BadCredentialsException("the call is not signed as it should be"));
        what.accept(authentic, call);
    }
}
