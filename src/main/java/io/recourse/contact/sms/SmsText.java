package io.recourse.contact.sms;

import io.recourse.contact.Message;
import java.util.regex.Pattern;

/** A message as a phone shows it, and the number as networks write it. */
final class SmsText {

    private static final Pattern MAINLAND = Pattern.compile("(?:(?:\\+|00)?86)?(1\\d{10})");

    private SmsText() {}

    /** The very text that the guard allowed. */
    static String of(Message message) {
        return message.subject().isBlank() ? message.body() : message.subject() + "\n" + message.body();
    }

    /** E.164 without its plus sign; mainland numbers get their country code. */
    static String number(String written) {
        String plain = written.replaceAll("[\\s()-]", "");
        var mainland = MAINLAND.matcher(plain);
        return mainland.matches() ? "86" + mainland.group(1) : plain.replaceFirst("^(\\+|00)", "");
    }
}
