package io.recourse.access;

import java.util.Locale;
import java.util.Set;

/**
 * What an administrator says of a user.
 *
 * @param name as colleagues call him
 * @param email where notices go; null or blank when there is none
 * @param language his choice; null to follow the browser
 * @param roles at least one
 */
public record Profile(String name, String email, Locale language, Set<Role> roles) {

    public Profile {
        name = name == null ? "" : name.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }
}
