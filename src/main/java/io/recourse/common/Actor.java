package io.recourse.common;

/**
 * Who did a thing: a user by id, or the product itself.
 *
 * @param id the user's id; {@code system} for what timers, files and processes do by themselves
 */
public record Actor(String id) {

    public static final Actor SYSTEM = new Actor("system");

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
