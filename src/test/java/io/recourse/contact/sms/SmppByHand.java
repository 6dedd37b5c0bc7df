package io.recourse.contact.sms;

import io.recourse.contact.Provider;
import java.time.Duration;
import java.util.Set;

/** The product's SMPP, for a process that does without the application. */
public final class SmppByHand {

    private SmppByHand() {}

    public static Provider at(int port) {
        SmppSettings settings = new SmppSettings(
                "localhost",
                port,
                false,
                "recourse",
                "secret",
                null,
                "10690000",
                Set.of(),
                1_000_000,
                Duration.ofSeconds(20));
        return new SmppProvider(settings, new SmppConnection(settings, new SmppListener(settings, null, null)));
    }
}
