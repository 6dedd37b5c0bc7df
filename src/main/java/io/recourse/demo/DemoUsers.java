package io.recourse.demo;

import io.recourse.access.Profile;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates the demo's users before anybody can ask for a page. */
@Component
@InDemo
class DemoUsers implements InitializingBean {

    private final Users users;
    private final PasswordEncoder passwords;

    DemoUsers(Users users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public void afterPropertiesSet() {
        for (DemoUser demo : DemoUser.values()) {
            Optional<User> known = users.find(demo.id());
            if (known.isEmpty()) {
                Profile profile = new Profile(demo.fullName(), demo.id() + "@example.com", null, Set.of(demo.role()));
                users.createWithHash(demo.id(), profile, passwords.encode(demo.id()), Actor.SYSTEM);
            } else if (!known.get().enabled()) {
                users.enable(demo.id(), Actor.SYSTEM);
            }
        }
    }
}
