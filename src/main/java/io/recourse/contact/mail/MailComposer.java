package io.recourse.contact.mail;

import io.recourse.contact.DispatchItem;
import io.recourse.contact.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes mails: text and, where a document goes with it, its PDF. */
final class MailComposer {

    private final MailSettings settings;
    private final Attachments attachments;

    MailComposer(MailSettings settings, Attachments attachments) {
        this.settings = settings;
        this.attachments = attachments;
    }

    /** @throws jakarta.mail.internet.AddressException when the recipient's address cannot be read */
    MimeMessage compose(Session session, DispatchItem item) throws MessagingException, UnsupportedEncodingException {
        Message message = item.message();
        MimeMessage mail = new MimeMessage(session);
        MimeMessageHelper helper =
                new MimeMessageHelper(mail, message.documentId() != null, StandardCharsets.UTF_8.name());
        if (settings.fromName() == null) {
            helper.setFrom(settings.from());
        } else {
            helper.setFrom(settings.from(), settings.fromName());
        }
        helper.setTo(recipient(message));
        helper.setReplyTo(replyTo(item));
        helper.setSubject(message.subject().replaceAll("\\R", " "));
        helper.setText(message.body());
        helper.setSentDate(Date.from(Instant.now()));
        if (message.documentId() != null) {
            Attachments.Attachment attachment = attachments.of(message.documentId());
            helper.addAttachment(attachment.fileName(), new ByteArrayResource(attachment.pdf()), "application/pdf");
        }
        // RFC 3834: no vacation notice answers it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        mail.setHeader("Message-ID", MessageIds.header(item.id(), settings.domain()));
        return mail;
    }

    /** Where answers and returned mail lead back to the case. */
    String replyTo(DispatchItem item) {
        return MessageIds.address(settings.replyTo() == null ? settings.from() : settings.replyTo(), item.id());
    }

    private static InternetAddress recipient(Message message) throws MessagingException {
        InternetAddress address = new InternetAddress(message.recipient().strip(), true);
        address.validate();
        return address;
    }
}
