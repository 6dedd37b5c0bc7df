package io.recourse.common;

/**
 * Who did a thing: a user by id, the product itself, or the debtor.
 *
 * @param id the user's id; {@code system} for what timers, files and processes do by themselves; {@code debtor} for what the
 *     case's debtor does on his own page
 */
public record Actor(String id) {

    public static final Actor SYSTEM = new Actor("system");

    /** The debtor of the case, on his own page. */
    public static final Actor DEBTOR = new Actor("debtor");

    public Actor {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("an actor has an id");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
