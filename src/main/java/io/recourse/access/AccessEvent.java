package io.recourse.access;

import java.time.Instant;

/**
 * Something that happened at the door.
 *
 * @param id ascending in time; the key to page by
 * @param userId whom it concerns; null when the name that was typed is nobody's
 * @param actor who did it: a user's id, {@code anonymous} or {@code system}
 * @param address the client's network address; null where there was no client
 * @param detail for a change of roles: the roles from now on
 */
public record AccessEvent(long id, Instant at, Kind kind, String userId, String actor, String address, String detail) {

    /** What happened; its text is the message {@code access-event.<kind>}. */
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_THROTTLED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        USER_CREATED,
        USER_CHANGED,
        USER_ENABLED,
        USER_DISABLED;

        public String messageKey() {
            return "access-event." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Whether somebody was kept out. */
        public boolean isRefusal() {
            return this == SIGN_IN_FAILED || this == SIGN_IN_THROTTLED;
        }
    }
}
