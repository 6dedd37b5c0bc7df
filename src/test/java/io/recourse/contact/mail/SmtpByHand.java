package io.recourse.contact.mail;

import io.recourse.contact.Provider;
import java.time.Duration;

/** The product's SMTP, for a process that does without the application. */
public final class SmtpByHand {

    private SmtpByHand() {}

    public static Provider at(int port) {
        return new SmtpProvider(settings(port), id -> {
            throw new IllegalStateException("no message here has a document");
        });
    }

    /** The same server for mail to staff. */
    public static StaffMailServer toStaffAt(int port) {
        return new StaffMailServer(settings(port));
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "localhost",
                port,
                MailSettings.Encryption.NONE,
                null,
                null,
                "collections@lender.example",
                null,
                null,
                1_000_000,
                Duration.ofSeconds(20));
    }
}
