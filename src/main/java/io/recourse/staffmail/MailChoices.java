package io.recourse.staffmail;

import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants which mails. Nobody gets one that he did not choose, and none from before he chose. */
@Service
public class MailChoices {

    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;

    MailChoices(JdbcClient jdbc, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    /** Somebody who gets mails of a kind. @param since when he chose them */
    public record Reader(User user, Instant since) {}

    /** Those who chose a kind, may still watch, and have an address. */
    @Transactional(readOnly = true)
    public List<Reader> readers(StaffMailKind kind) {
        return jdbc.sql("select * from staff_mail_choice order by user_id").query(MailChoice.class).list().stream()
                .filter(choice -> choice.since(kind) != null)
                .flatMap(choice -> users
                        .find(choice.userId())
                        .filter(MailChoices::mayRead)
                        .map(user -> new Reader(user, choice.since(kind)))
                        .stream())
                .toList();
    }

    /** The person whom a mail goes to, if it still may. */
    Optional<User> reader(StaffMail mail) {
        return users.find(mail.userId())
                .filter(MailChoices::mayRead)
                .filter(user -> of(user.id()).since(mail.kind()) != null);
    }

    MailChoice of(String userId) {
        return jdbc.sql("select * from staff_mail_choice where user_id = ?")
                .param(userId)
                .query(MailChoice.class)
                .optional()
                .orElse(new MailChoice(userId, null, null));
    }

    /**
     * A person says where his mails go and which he wants.
     *
     * @param email blank for none
     * @throws InvalidFields for email
     */
    @Transactional
    public void choose(String userId, String email, boolean alerts, boolean digest) {
        if ((alerts || digest) && email.isBlank()) {
            throw new InvalidFields(List.of(FieldError.of("email", "staff-mail.email-missing")));
        }
        users.chooseEmail(userId, email);
        MailChoice before = of(userId);
        jdbc.sql("""
                        insert into staff_mail_choice (user_id, alerts_since, digest_since)
                        values (:user, :alerts, :digest)
                        on conflict (user_id) do update
                        set alerts_since = excluded.alerts_since, digest_since = excluded.digest_since
                        """)
                .param("user", userId)
                .param("alerts", since(alerts, before.alertsSince()))
                .param("digest", since(digest, before.digestSince()))
                .update();
    }

    private Timestamp since(boolean wanted, Instant before) {
        return wanted ? Timestamp.from(before == null ? clock.instant() : before) : null;
    }

    private static boolean mayRead(User user) {
        return user.email() != null && user.may(Right.WATCH_DEADLINES);
    }
}
