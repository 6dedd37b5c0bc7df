package io.recourse.demo;

import io.recourse.access.Passwords;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/**
 * Outside the demo, keeps out the users that an earlier start as a demo left in the database with passwords that everybody
 * knows. One whose password was changed since is a user like any other.
 */
@Component
@Conditional(NoDemoUsers.OutsideDemo.class)
class NoDemoUsers implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(NoDemoUsers.class);

    private final Users users;
    private final Passwords passwords;

    NoDemoUsers(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public void afterPropertiesSet() {
        for (DemoUser demo : DemoUser.values()) {
            boolean open = users.find(demo.id()).map(User::enabled).orElse(false);
            if (open && passwords.isOf(demo.id(), demo.id())) {
                users.shutOut(demo.id(), Actor.SYSTEM);
                LOG.warn("The demo's user {} was disabled, because this is not the demo", demo.id());
            }
        }
    }

    static class OutsideDemo implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !InDemo.Asked.isOn(context.getEnvironment());
        }
    }
}
