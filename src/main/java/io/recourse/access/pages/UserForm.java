package io.recourse.access.pages;

import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.User;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a user as an administrator types them.
 *
 * @param language a language tag; blank to follow the browser
 * @param roles ids of roles
 * @param password of a new user
 */
record UserForm(String id, String name, String email, String language, Set<String> roles, String password) {

    static final UserForm EMPTY = new UserForm("", "", "", "", Set.of(), "");

    UserForm {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static UserForm of(User user) {
        return new UserForm(
                user.id(),
                user.name(),
                user.email(),
                user.language() == null ? "" : user.language().toLanguageTag(),
                user.roles().stream().map(Role::id).collect(Collectors.toSet()),
                "");
    }

    Profile profile() {
        return new Profile(
                name,
                email,
                language == null || language.isBlank() ? null : Locale.forLanguageTag(language),
                roles.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet()));
    }
}
