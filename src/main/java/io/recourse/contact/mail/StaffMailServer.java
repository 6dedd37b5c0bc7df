package io.recourse.contact.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The same mail server, for what the product writes to the house's own staff. Only {@code staffmail} may use it: what goes
 * to debtors goes through dispatch.
 */
@Component
@ConditionalOnProperty("recourse.contact.mail.host")
@EnableConfigurationProperties(MailSettings.class)
public class StaffMailServer {

    private final MailSettings settings;
    private final MailServer server;

    StaffMailServer(MailSettings settings) {
        this.settings = settings;
        this.server = new MailServer(settings);
    }

    /**
     * Hands a text over.
     *
     * @param id names the mail, the same for each try
     * @throws io.recourse.contact.NotSent when it certainly was not sent; after anything else nobody knows
     */
    public void send(UUID id, String address, String subject, String text) {
        server.take(settings.from(), false, session -> {
            MimeMessage mail = new MimeMessage(session);
            MailComposer.begin(mail, false, settings, address, subject, text);
            return MailComposer.named(mail, id, settings);
        });
    }
}
