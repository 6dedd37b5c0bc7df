package io.recourse.contact.sms;

import io.recourse.contact.ChannelSetup;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that sends SMS for us.
 *
 * @param url where messages are posted
 * @param secret signs our requests and the gateway's calls, 32 characters or more
 * @param sender what the phone shows as sender; null where the gateway decides it
 * @param keepsKeys for how long the gateway knows an idempotency key again and sends no message twice
 */
@ConfigurationProperties("recourse.contact.sms.gateway")
record GatewaySettings(
        URI url,
        String secret,
        String sender,
        @DefaultValue("24h") Duration keepsKeys,
        @DefaultValue("600") int perMinute,
        @DefaultValue("20s") Duration timeout) {

    private static final String PREFIX = "recourse.contact.sms.gateway.";
    private static final int SECRET = 32;

    /** @throws ChannelSetup naming the property that is missing or wrong */
    GatewaySettings checked() {
        ChannelSetup.require(PREFIX + "url", url);
        ChannelSetup.require(PREFIX + "secret", secret);
        ChannelSetup.check(
                url.getHost() != null && ("https".equals(url.getScheme()) || isOnThisMachine()),
                PREFIX + "url",
                "must be an https address: it carries numbers and texts");
        ChannelSetup.check(secret.length() >= SECRET, PREFIX + "secret", "must have 32 characters or more");
        ChannelSetup.check(perMinute > 0, PREFIX + "per-minute", "must be at least 1");
        ChannelSetup.check(!keepsKeys.isNegative(), PREFIX + "keeps-keys", "must be a duration, as 24h");
        ChannelSetup.check(
                !timeout.isNegative() && !timeout.isZero(),
                PREFIX + "timeout",
                "must be a duration above zero, as 20s");
        return this;
    }

    private boolean isOnThisMachine() {
        return "http".equals(url.getScheme())
                && ("localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost()));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return String.valueOf(url);
    }
}
