package io.recourse.contact.mail;

import io.recourse.contact.IncomingReply;
import io.recourse.contact.Receipt;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail as it came in.
 *
 * @param answers the message of ours that it is about; null where it does not say
 * @param receipt what it reports of that message; null where it is no report, or one that decides nothing
 * @param report whether a mail server wrote it about a mail of ours
 */
record ReadMail(
        String sender,
        String subject,
        String text,
        Instant at,
        UUID answers,
        Receipt receipt,
        boolean report,
        boolean automatic,
        List<IncomingReply.File> files) {

    private static final Logger log = LoggerFactory.getLogger(ReadMail.class);
    private static final String[] THREAD = {"In-Reply-To", "References"};
    private static final String[] ADDRESSED = {"X-Original-To", "Delivered-To", "Envelope-To", "To", "Cc"};

    /** Whether people should see it: a report that a mail is still on its way is none. */
    boolean isNews() {
        return !report || receipt != null;
    }

    /** A mail that cannot be read becomes one that says so: it is not lost. */
    static ReadMail of(Message mail) throws MessagingException {
        Instant at = mail.getReceivedDate() == null
                ? Instant.now()
                : mail.getReceivedDate().toInstant();
        try {
            MailParts parts = MailParts.of(mail);
            UUID answers = Stream.concat(
                            Stream.of(id(mail, ADDRESSED), id(mail, THREAD)),
                            Stream.of(MessageIds.in(parts.returnedHeaders())))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
            String automatic = header(mail, "Auto-Submitted");
            return new ReadMail(
                    sender(mail),
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    parts.text(),
                    at,
                    answers,
                    DeliveryReport.receipt(parts.deliveryStatus(), at),
                    parts.deliveryStatus() != null,
                    !automatic.isEmpty()
                            && !automatic.toLowerCase(java.util.Locale.ROOT).startsWith("no"),
                    parts.files());
        } catch (IOException | MessagingException | RuntimeException e) {
            log.warn("A mail in the inbox cannot be read: {}", e.getClass().getSimpleName());
            return new ReadMail(
                    "?",
                    "",
                    "邮件无法读取，请在邮箱中查看 / This mail cannot be read here; look at it in the mailbox",
                    at,
                    null,
                    null,
                    false,
                    false,
                    List.of());
        }
    }

    private static String sender(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from == null || from.length == 0
                ? "?"
                : from[0] instanceof InternetAddress internet ? internet.getAddress() : from[0].toString();
    }

    private static Optional<UUID> id(Message mail, String[] names) throws MessagingException {
        for (String name : names) {
            Optional<UUID> id = MessageIds.in(header(mail, name));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    private static String header(Message mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? "" : String.join(" ", values);
    }
}
