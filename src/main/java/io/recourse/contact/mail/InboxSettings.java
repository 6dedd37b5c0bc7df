package io.recourse.contact.mail;

import io.recourse.contact.ChannelSetup;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox in which answers and returned mail arrive, read by IMAP. It is for this alone: every mail in it is taken for
 * an answer. Mails stay in it.
 */
@ConfigurationProperties("recourse.contact.mail.inbox")
record InboxSettings(
        String host,
        @DefaultValue("993") int port,
        @DefaultValue("TLS") MailSettings.Encryption encryption,
        String username,
        String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("20s") Duration timeout) {

    private static final String PREFIX = "recourse.contact.mail.inbox.";

    /** @throws ChannelSetup naming the property that is missing */
    InboxSettings checked() {
        ChannelSetup.require(PREFIX + "host", host);
        ChannelSetup.require(PREFIX + "username", username);
        ChannelSetup.require(PREFIX + "password", password);
        return this;
    }

    /** Names the mailbox; the same mailbox keeps its name. */
    String name() {
        return username + "@" + host + "/" + folder;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name();
    }
}
