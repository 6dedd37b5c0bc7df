package io.recourse.staffmail;

import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Managers of a test of their own, who get mail; afterwards nobody does. */
@Component
public class StaffReaders {

    private final Users users;
    private final MailChoices choices;
    private final JdbcClient jdbc;

    StaffReaders(Users users, MailChoices choices, JdbcClient jdbc) {
        this.users = users;
        this.choices = choices;
        this.jdbc = jdbc;
    }

    /** Somebody who may watch, with an address. */
    public User manager(Locale language) {
        String id = "mail-" + UUID.randomUUID().toString().substring(0, 13);
        Profile profile = new Profile("经理" + id, id + "@house.example", language, Set.of(Role.MANAGER));
        return users.createWithHash(id, profile, "{noop}none", Actor.SYSTEM);
    }

    /** He chooses, now. */
    public User choose(User user, boolean alerts, boolean digest) {
        choices.choose(user.id(), user.email(), alerts, digest);
        return user;
    }

    /** As if he had chosen at that moment. */
    public User chose(User user, boolean alerts, boolean digest, Instant at) {
        choose(user, alerts, digest);
        jdbc.sql("update staff_mail_choice set alerts_since = case when ? then ?::timestamptz end,"
                        + " digest_since = case when ? then ?::timestamptz end where user_id = ?")
                .params(alerts, Timestamp.from(at), digest, Timestamp.from(at), user.id())
                .update();
        return user;
    }

    public void forgetAll() {
        jdbc.sql("delete from staff_mail").update();
        jdbc.sql("delete from staff_mail_choice").update();
    }
}
