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
import java.util.UUID;
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
        MimeMessageHelper helper = begin(
                mail, message.documentId() != null, settings, message.recipient(), message.subject(), message.body());
        helper.setReplyTo(replyTo(item));
        if (message.documentId() != null) {
            Attachments.Attachment attachment = attachments.of(message.documentId());
            helper.addAttachment(attachment.fileName(), new ByteArrayResource(attachment.pdf()), "application/pdf");
        }
        return named(mail, item.id(), settings);
    }

    /** What every mail of the product has. */
    static MimeMessageHelper begin(
            MimeMessage mail, boolean withFiles, MailSettings settings, String address, String subject, String text)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, withFiles, StandardCharsets.UTF_8.name());
        if (settings.fromName() == null) {
            helper.setFrom(settings.from());
        } else {
            helper.setFrom(settings.from(), settings.fromName());
        }
        helper.setTo(recipient(address));
        helper.setSubject(subject.replaceAll("\\R", " "));
        helper.setText(text);
        helper.setSentDate(Date.from(Instant.now()));
        // RFC 3834: no vacation notice answers it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return helper;
    }

    /** The mail as it leaves, with the name that it keeps in each try. */
    static MimeMessage named(MimeMessage mail, UUID id, MailSettings settings) throws MessagingException {
        mail.saveChanges();
        mail.setHeader("Message-ID", MessageIds.header(id, settings.domain()));
        return mail;
    }

    /** Where answers and returned mail lead back to the case. */
    String replyTo(DispatchItem item) {
        return MessageIds.address(settings.replyTo() == null ? settings.from() : settings.replyTo(), item.id());
    }

    private static InternetAddress recipient(String text) throws MessagingException {
        InternetAddress address = new InternetAddress(text.strip(), true);
        address.validate();
        return address;
    }
}
