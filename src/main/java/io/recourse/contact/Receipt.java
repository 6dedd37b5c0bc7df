package io.recourse.contact;

import java.time.Instant;

/**
 * What a provider tells of a message after it took it.
 *
 * @param nobodyThere whether it did not arrive because the address does not exist
 * @param at when it arrived or was given up, as the provider says
 * @param proof the provider's own words, kept as they came
 */
public record Receipt(Kind kind, boolean nobodyThere, Instant at, String proof) {

    /** Whether it arrived. */
    public enum Kind {
        DELIVERED,
        UNDELIVERED
    }

    public static Receipt delivered(Instant at, String proof) {
        return new Receipt(Kind.DELIVERED, false, at, proof);
    }

    public static Receipt undelivered(boolean nobodyThere, Instant at, String proof) {
        return new Receipt(Kind.UNDELIVERED, nobodyThere, at, proof);
    }
}
