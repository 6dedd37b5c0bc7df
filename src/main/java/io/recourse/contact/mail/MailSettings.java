package io.recourse.contact.mail;

import io.recourse.contact.ChannelSetup;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that sends.
 *
 * @param from the sender's address, of a domain for which the server may send
 * @param fromName the name beside it; null for none
 * @param replyTo where answers and returned mail go; {@code {id}} in it, as in {@code replies+{id}@lender.example}, becomes
 *     the message's id, which says nothing about the case to others and leads an answer back to it; null for {@code from}
 * @param perMinute how many mails the server takes a minute
 */
@ConfigurationProperties("recourse.contact.mail")
record MailSettings(
        String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Encryption encryption,
        String username,
        String password,
        String from,
        String fromName,
        String replyTo,
        @DefaultValue("60") int perMinute,
        @DefaultValue("20s") Duration timeout) {

    private static final String PREFIX = "recourse.contact.mail.";
    private static final int LAST_PORT = 65535;
    private static final String ADDRESS = "[^@\\s<>]+@[^@\\s<>]+";

    /** How the connection is kept from others' eyes. */
    enum Encryption {
        /** Only for a server on the same machine. */
        NONE,
        STARTTLS,
        TLS
    }

    /** @throws ChannelSetup naming the property that is missing or wrong */
    MailSettings checked() {
        ChannelSetup.require(PREFIX + "host", host);
        ChannelSetup.require(PREFIX + "from", from);
        ChannelSetup.check(port > 0 && port <= LAST_PORT, PREFIX + "port", "must be a port, 1 to 65535");
        ChannelSetup.check(
                from.matches(ADDRESS), PREFIX + "from", "must be one address, as collections@lender.example");
        ChannelSetup.check(
                replyTo == null || replyTo.matches(ADDRESS),
                PREFIX + "reply-to",
                "must be one address, as replies+{id}@lender.example");
        ChannelSetup.check(perMinute > 0, PREFIX + "per-minute", "must be at least 1");
        ChannelSetup.check(
                (username == null) == (password == null),
                PREFIX + "username",
                "needs a password beside it, and that it");
        ChannelSetup.check(
                !timeout.isNegative() && !timeout.isZero(),
                PREFIX + "timeout",
                "must be a duration above zero, as 20s");
        return this;
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return from + " by " + host + ":" + port + " (" + encryption + ")";
    }
}
