package io.recourse.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A person who may enter.
 *
 * @param id what he signs in with: small letters, digits and dashes; never changes and is never given again
 * @param name as colleagues call him
 * @param email where notices go; null when there is none
 * @param language his choice; null to follow the browser
 * @param enabled whether he may sign in
 */
public record User(
        String id, String name, String email, Locale language, boolean enabled, Set<Role> roles, Instant createdAt)
        implements Serializable {

    public User {
        roles = Set.copyOf(roles);
    }

    /** His roles in the order of {@link Role}. */
    public List<Role> rolesInOrder() {
        return roles.stream().sorted().toList();
    }

    public boolean may(Right right) {
        return enabled && right.isHeldBy(roles);
    }
}
