package io.recourse.access;

import io.recourse.common.Actor;
import io.recourse.common.Refused;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets work in the background act for the person who asked for it, with the roles that he has by then. */
@Component
public class OnBehalf {

    private final Users users;

    OnBehalf(Users users) {
        this.users = users;
    }

    /** @throws Refused with code {@code access.no-longer} when the person may not enter any more */
    public void of(Actor person, Runnable work) {
        User user = users.find(person.id())
                .filter(User::enabled)
                .orElseThrow(() -> new Refused("access.no-longer", person.id()));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext his = SecurityContextHolder.createEmptyContext();
        his.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(user, ""), null, SignIn.authorities(user)));
        SecurityContextHolder.setContext(his);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
