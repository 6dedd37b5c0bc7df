package io.recourse.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Looks at the bytes of a file as they pass: how many, of how many lines, in which encoding, or why it is no CSV. */
final class Inspection {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final String PDF = "%PDF-";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLD_EXCEL = "\u00D0\u00CF\u0011\u00E0";
    private static final int SIGNATURE = 8;

    private final MessageDigest digest = sha256Digest();
    private final StrictDecoding utf8 = new StrictDecoding(UTF_8);
    private final StrictDecoding gb18030 = new StrictDecoding(GB18030);
    private String beginning = "";
    private long size;
    private int lineFeeds;
    private byte last = '\n';
    private boolean hasNul;

    void add(byte[] bytes, int length) {
        if (length == 0) {
            return;
        }
        if (beginning.length() < SIGNATURE) {
            beginning += new String(bytes, 0, Math.min(length, SIGNATURE), ISO_8859_1);
        }
        size += length;
        digest.update(bytes, 0, length);
        utf8.add(bytes, length);
        gb18030.add(bytes, length);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lineFeeds++;
            }
            hasNul |= bytes[i] == 0;
        }
        last = bytes[length - 1];
    }

    long size() {
        return size;
    }

    int lines() {
        return last == '\n' ? lineFeeds : lineFeeds + 1;
    }

    /** Ends the inspection. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What is strictly UTF-8 is meant so: text in GB18030 with any 中文 never is. Null when it is neither. */
    Charset encoding() {
        if (utf8.succeeded()) {
            return UTF_8;
        }
        return gb18030.succeeded() ? GB18030 : null;
    }

    /** Whether it begins as XML does. */
    boolean isXml() {
        return beginning.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }

    /** Why no row can be read: a message key, or null. */
    String objection() {
        if (size == 0) {
            return "intake.file.empty";
        }
        if (beginning.startsWith(PDF)) {
            return "intake.file.pdf";
        }
        if (beginning.startsWith(ZIP) || beginning.startsWith(OLD_EXCEL)) {
            return "intake.file.excel";
        }
        boolean utf16 = beginning.startsWith("\u00FF\u00FE") || beginning.startsWith("\u00FE\u00FF");
        if (hasNul && !utf16) {
            return "intake.file.binary";
        }
        return utf16 || encoding() == null ? "intake.file.undecodable" : null;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
