package io.recourse.contact.mail;

import io.recourse.contact.Channel;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.NotSent;
import io.recourse.contact.Provider;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. A server takes the same mail twice, so that none is given to it again once its text may have left:
 * only the server's own refusal says that it was not sent.
 */
@Component
@ConditionalOnProperty("recourse.contact.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class SmtpProvider implements Provider {

    private final MailSettings settings;
    private final MailComposer composer;

    SmtpProvider(MailSettings settings, Attachments attachments) {
        this.settings = settings.checked();
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
        Session session = session(composer.replyTo(item));
        MimeMessage mail = compose(session, item);
        Transport transport = connect(session);
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw SmtpAnswer.judge(e);
        } finally {
            close(transport);
        }
        return MessageIds.header(item.id(), settings.domain());
    }

    private MimeMessage compose(Session session, DispatchItem item) {
        try {
            return composer.compose(session, item);
        } catch (AddressException e) {
            throw NotSent.nobodyThere("the address cannot be read");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw NotSent.refused("it cannot be written as a mail: " + root(e));
        } catch (RuntimeException e) {
            throw NotSent.later("its document cannot be read: " + root(e));
        }
    }

    private Transport connect(Session session) {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            return transport;
        } catch (AuthenticationFailedException e) {
            throw NotSent.providerDown("the mail server " + settings + " refuses the login");
        } catch (MessagingException e) {
            throw NotSent.providerDown("the mail server " + settings + " cannot be reached: " + root(e));
        }
    }

    /** Whether the server hears the farewell says nothing about the mail. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException ignored) {
            return;
        }
    }

    private static String root(Throwable failure) {
        return failure.getCause() == null ? failure.getClass().getSimpleName() : root(failure.getCause());
    }

    private Session session(String returnTo) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.encryption() == MailSettings.Encryption.TLS));
        boolean upgraded = settings.encryption() == MailSettings.Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(upgraded));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(upgraded));
        // The envelope's sender: what cannot be delivered returns to it. Servers that know DSN (RFC 3461) tell arrival
        // too.
        properties.setProperty("mail.smtp.from", returnTo);
        properties.setProperty("mail.smtp.dsn.notify", "SUCCESS,FAILURE");
        properties.setProperty("mail.smtp.dsn.ret", "HDRS");
        return Session.getInstance(properties);
    }
}
