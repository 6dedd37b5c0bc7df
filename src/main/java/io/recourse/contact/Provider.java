package io.recourse.contact;

import java.util.Set;

/** Sends messages of some channels to the world outside. */
interface Provider {

    /** The channels that this provider serves. */
    Set<Channel> channels();

    /**
     * Sends one message. The worker never calls it twice for the same message.
     *
     * @throws RuntimeException when the message certainly was not sent
     */
    void send(DispatchItem item);
}
