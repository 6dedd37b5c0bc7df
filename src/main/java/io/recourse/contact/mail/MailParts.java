package io.recourse.contact.mail;

import io.recourse.contact.IncomingReply;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Takes a mail apart: what a person reads in it, and what a mail server reports with it. */
final class MailParts {

    private static final int MOST = 200_000;
    private static final int DEEPEST = 10;
    private static final int MOST_FILES = 20;
    /** Of all files of a mail together; mail servers take less. */
    private static final int MOST_BYTES = 40 << 20;

    private String plain;
    private String html;
    private String deliveryStatus;
    private String returnedHeaders;
    private final List<IncomingReply.File> files = new ArrayList<>();
    private int bytes;
    private int left;

    private MailParts() {}

    static MailParts of(Part mail) throws MessagingException, IOException {
        MailParts parts = new MailParts();
        parts.add(mail, 0);
        return parts;
    }

    /** What was attached. */
    List<IncomingReply.File> files() {
        return List.copyOf(files);
    }

    /** The text, without markup, with a line about what was too large to be taken. */
    String text() {
        String text = plain != null ? plain : html == null ? "" : withoutMarkup(html);
        return left == 0
                ? text
                : text + "\n\n[另有附件" + left + "个过大，留在邮箱中 / " + left
                        + " more attachments are too large and stay in the mailbox]";
    }

    /** The report of a mail server (RFC 3464); null where the mail is none. */
    String deliveryStatus() {
        return deliveryStatus;
    }

    /** The headers of the mail that the report is about; null where there are none. */
    String returnedHeaders() {
        return returnedHeaders;
    }

    private void add(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                add(inner, depth + 1);
            }
        } else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            deliveryStatus = read(part);
        } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
            returnedHeaders = read(part);
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            addFile(part);
        } else if (part.isMimeType("text/plain") && plain == null) {
            plain = content(part);
        } else if (part.isMimeType("text/html") && html == null) {
            html = content(part);
        } else if (!part.isMimeType("text/*")) {
            addFile(part);
        }
    }

    private void addFile(Part part) throws MessagingException, IOException {
        if (files.size() == MOST_FILES) {
            left++;
            return;
        }
        try (InputStream in = part.getInputStream()) {
            byte[] file = in.readNBytes(MOST_BYTES - bytes + 1);
            if (file.length > MOST_BYTES - bytes) {
                left++;
                return;
            }
            bytes += file.length;
            files.add(new IncomingReply.File(name(part), file));
        }
    }

    /** Many programs encode names in a way that the standard does not know for them. */
    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        String text = String.valueOf(part.getContent());
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }

    private static String withoutMarkup(String markup) {
        String text = markup.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", "")
                .replaceAll("(?i)<(br|/p|/div|/tr|/h[1-6]|/li)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(text).replaceAll("[ \\t\\x0B\\f]+", " ").replaceAll("\\n\\s*\\n\\s*", "\n\n");
    }
}
