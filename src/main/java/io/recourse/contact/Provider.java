package io.recourse.contact;

import java.time.Duration;
import java.util.Set;

/** Sends messages of some channels to the world outside. Nobody calls it but {@link DispatchWorker}. */
public interface Provider {

    /** The channels that this provider serves. */
    Set<Channel> channels();

    /** How many messages of a channel it takes a minute. */
    default int perMinute() {
        return Integer.MAX_VALUE;
    }

    /**
     * For how long after its first sending the same message may be given to it again and reaches the person once all the
     * same; zero where nothing guarantees that. Where it is zero the worker never gives it a message twice that may have
     * left.
     */
    default Duration repeatable() {
        return Duration.ZERO;
    }

    /**
     * Sends one message.
     *
     * @return the provider's own name for the message, by which its receipts speak of it; null where it has none
     * @throws NotSent when the message certainly was not sent
     * @throws RuntimeException anything else: whether it was sent is not known
     */
    String send(DispatchItem item);
}
