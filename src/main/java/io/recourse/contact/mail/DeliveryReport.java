package io.recourse.contact.mail;

import io.recourse.contact.Receipt;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the reports of mail servers (RFC 3464): whether a mail arrived or was returned, and why. */
final class DeliveryReport {

    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(\\d)\\.(\\d{1,3})\\.(\\d{1,3})");

    private DeliveryReport() {}

    /** @param status the report's part; null for a mail that is none */
    static Receipt receipt(String status, Instant at) {
        Matcher action = ACTION.matcher(status == null ? "" : status);
        if (!action.find()) {
            return null;
        }
        return switch (action.group(1).toLowerCase(Locale.ROOT)) {
            case "delivered" -> Receipt.delivered(at, status);
            case "failed" -> {
                Matcher code = STATUS.matcher(status);
                yield Receipt.undelivered(
                        code.find() && code.group(1).equals("5") && SmtpAnswer.isAddressStatus(code.group(2)),
                        at,
                        status);
            }
            // Delayed, relayed and expanded decide nothing.
            default -> null;
        };
    }
}
