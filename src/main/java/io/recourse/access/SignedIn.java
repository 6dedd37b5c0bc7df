package io.recourse.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * The principal of an authenticated request; its name is the user's id.
 *
 * @param user as the table had him when the request began
 * @param stamp changes with the password: a session that remembers another one is over
 */
public record SignedIn(User user, String stamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return user.id();
    }
}
