package io.recourse.access.pages;

import io.recourse.access.Role;

/**
 * What the list of users shows.
 *
 * @param text part of id, name or e-mail
 * @param role the id of a role, or blank
 * @param after the last id of the page before
 */
record UserFilter(String text, String role, String after) {

    UserFilter {
        text = text == null ? "" : text;
        role = role == null ? "" : role;
        after = after == null ? "" : after;
    }

    Role roleOrNull() {
        return Role.of(role).orElse(null);
    }

    public boolean isNarrow() {
        return !text.isBlank() || !role.isBlank();
    }
}
