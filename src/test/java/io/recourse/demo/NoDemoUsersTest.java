package io.recourse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.access.Passwords;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RecourseTest
@Transactional
class NoDemoUsersTest {

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Test
    void demoHasUserOfEachRole() {
        for (DemoUser demo : DemoUser.values()) {
            assertThat(users.inGroup(demo.role())).extracting(User::id).contains(demo.id());
            assertThat(passwords.isOf(demo.id(), demo.id())).isTrue();
        }
    }

    @Test
    void outsideTheDemoItsUsersAreKeptOutUnlessTheyGotAPasswordOfTheirOwn() {
        passwords.reset("lead", "a password of my own", Actor.SYSTEM);

        new NoDemoUsers(users, passwords).afterPropertiesSet();

        assertThat(users.get("admin").enabled()).isFalse();
        assertThat(users.get("lawyer").enabled()).isFalse();
        assertThat(users.get("lead").enabled()).isTrue();
        assertThat(users.hasAdministrator())
                .as("so that the setup asks for one")
                .isFalse();
    }
}
