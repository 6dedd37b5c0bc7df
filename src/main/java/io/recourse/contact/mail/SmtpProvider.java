package io.recourse.contact.mail;

import io.recourse.contact.Channel;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.Provider;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** E-mail by SMTP. */
@Component
@ConditionalOnProperty("recourse.contact.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class SmtpProvider implements Provider {

    private final MailSettings settings;
    private final MailServer server;
    private final MailComposer composer;

    SmtpProvider(MailSettings settings, Attachments attachments) {
        this.settings = settings;
        this.server = new MailServer(settings);
        this.composer = new MailComposer(settings, attachments);
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public String send(DispatchItem item) {
        server.take(composer.replyTo(item), true, session -> composer.compose(session, item));
        return MessageIds.header(item.id(), settings.domain());
    }
}
