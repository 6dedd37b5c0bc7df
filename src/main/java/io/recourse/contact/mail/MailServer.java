package io.recourse.contact.mail;

import io.recourse.contact.NotSent;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Properties;

/**
 * The mail server as SMTP speaks with it. It takes the same mail twice, so that none is given to it again once its text
 * may have left: only the server's own refusal says that it was not sent.
 */
final class MailServer {

    /** Writes a mail. */
    interface Writer {
        MimeMessage write(Session session) throws MessagingException, UnsupportedEncodingException;
    }

    private final MailSettings settings;

    /** @throws io.recourse.contact.ChannelSetup naming the property that is missing or wrong */
    MailServer(MailSettings settings) {
        this.settings = settings.checked();
    }

    /**
     * Hands a mail over.
     *
     * @param returnTo the envelope's sender: what cannot be delivered returns to it
     * @param receipts whether a server that knows DSN (RFC 3461) is to tell arrival and failure
     * @throws NotSent when it certainly was not sent; after anything else nobody knows
     */
    void take(String returnTo, boolean receipts, Writer writer) {
        Session session = session(returnTo, receipts);
        MimeMessage mail = write(session, writer);
        Transport transport = connect(session);
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw SmtpAnswer.judge(e);
        } finally {
            close(transport);
        }
    }

    private static MimeMessage write(Session session, Writer writer) {
        try {
            return writer.write(session);
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

    private Session session(String returnTo, boolean receipts) {
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
        properties.setProperty("mail.smtp.from", returnTo);
        if (receipts) {
            properties.setProperty("mail.smtp.dsn.notify", "SUCCESS,FAILURE");
            properties.setProperty("mail.smtp.dsn.ret", "HDRS");
        }
        return Session.getInstance(properties);
    }
}
