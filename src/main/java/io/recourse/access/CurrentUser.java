package io.recourse.access;

import io.recourse.common.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of this request. */
@Component
public class CurrentUser {

    /** Who acts: the signed-in user, or the debtor on his page; {@link Actor#SYSTEM} where nobody is, as in a job of the engine. */
    public Actor actor() {
        return debtor().isPresent()
                ? Actor.DEBTOR
                : user().map(User::id).map(Actor::new).orElse(Actor.SYSTEM);
    }

    /** The debtor whose own page this request is of. */
    public Optional<Debtor> debtor() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && current.getPrincipal() instanceof Debtor debtor
                ? Optional.of(debtor)
                : Optional.empty();
    }

    /** The signed-in user, as the table had him when the request began. */
    public Optional<User> user() {
        return authentication().map(it -> ((SignedIn) it.getPrincipal()).user());
    }

    /** Whether somebody is signed in and one of his roles allows it. */
    public boolean may(Right right) {
        return holds(right.name());
    }

    /** Whether somebody is signed in and has the role. */
    public boolean is(Role role) {
        return holds(role.authority());
    }

    /** The groups whose tasks he works on: the ids of his roles; empty for who works on none. */
    public Set<String> groups() {
        return user().stream()
                .filter(user -> user.may(Right.WORK_TASKS))
                .flatMap(user -> user.roles().stream())
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    /** @throws AccessDeniedException when he may not */
    public void mustBeAllowedTo(Right right) {
        if (!may(right)) {
            throw new AccessDeniedException(right.name());
        }
    }

    private static boolean holds(String authority) {
        return authentication().stream()
                .flatMap(it -> it.getAuthorities().stream())
                .anyMatch(granted -> granted.getAuthority().equals(authority));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(it -> it.isAuthenticated() && it.getPrincipal() instanceof SignedIn);
    }
}
