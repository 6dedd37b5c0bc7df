package io.recourse.contact.mail;

import io.recourse.contact.Provider;
import java.time.Duration;

/** The product's SMTP, for a process that does without the application. */
public final class SmtpByHand {

    private SmtpByHand() {}

    public static Provider at(int port) {
        return new SmtpProvider(
                new MailSettings(
                        "localhost",
                        port,
                        MailSettings.Encryption.NONE,
                        null,
                        null,
                        "collections@lender.example",
                        null,
                        null,
                        1_000_000,
                        Duration.ofSeconds(20)),
                id -> {
                    throw new IllegalStateException("no message here has a document");
                });
    }
}
