package io.recourse.contact.sms;

import io.recourse.contact.ChannelSetup;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMSC that sends SMS for us.
 *
 * @param sender the source address: a short code, a number or letters; null where the SMSC sets it
 * @param tls whether the connection is encrypted
 * @param unknownNumberErrors the error codes of receipts that mean that the number does not exist
 */
@ConfigurationProperties("recourse.contact.sms.smpp")
record SmppSettings(
        String host,
        @DefaultValue("2775") int port,
        @DefaultValue("false") boolean tls,
        String systemId,
        String password,
        String systemType,
        String sender,
        @DefaultValue("001") Set<String> unknownNumberErrors,
        @DefaultValue("600") int perMinute,
        @DefaultValue("20s") Duration timeout) {

    private static final String PREFIX = "recourse.contact.sms.smpp.";
    /** SMPP 3.4, 5.2.1 and 5.2.2, without the closing NUL. */
    private static final int SYSTEM_ID = 15;

    private static final int PASSWORD = 8;
    private static final int SENDER = 20;
    private static final int LAST_PORT = 65535;

    /** @throws ChannelSetup naming the property that is missing or wrong */
    SmppSettings checked() {
        ChannelSetup.require(PREFIX + "host", host);
        ChannelSetup.require(PREFIX + "system-id", systemId);
        ChannelSetup.require(PREFIX + "password", password);
        ChannelSetup.check(port > 0 && port <= LAST_PORT, PREFIX + "port", "must be a port, 1 to 65535");
        ChannelSetup.check(systemId.length() <= SYSTEM_ID, PREFIX + "system-id", "has 15 characters at most");
        ChannelSetup.check(password.length() <= PASSWORD, PREFIX + "password", "has 8 characters at most (SMPP 3.4)");
        ChannelSetup.check(sender == null || sender.length() <= SENDER, PREFIX + "sender", "has 20 characters at most");
        ChannelSetup.check(perMinute > 0, PREFIX + "per-minute", "must be at least 1");
        ChannelSetup.check(
                !timeout.isNegative() && !timeout.isZero(),
                PREFIX + "timeout",
                "must be a duration above zero, as 20s");
        return this;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return systemId + " at " + host + ":" + port;
    }
}
