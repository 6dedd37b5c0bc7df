package io.recourse.contact.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far mailboxes are read. */
@Component
class InboxTable {

    private final JdbcClient jdbc;

    InboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The UID of the last mail that was taken; 0 in a mailbox that was never read, or whose UIDs began anew. */
    long lastRead(String name, long validity) {
        return jdbc.sql("select last_uid from mail_inbox where name = ? and uid_validity = ?")
                .params(name, validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Goes on to a mail; another node waits until this transaction ends.
     *
     * @return false when it was taken before
     */
    boolean advance(String name, long validity, long uid) {
        return jdbc.sql("""
                        insert into mail_inbox (name, uid_validity, last_uid) values (?, ?, ?)
                        on conflict (name) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
                        where mail_inbox.uid_validity <> excluded.uid_validity or mail_inbox.last_uid < excluded.last_uid
                        """).params(name, validity, uid).update() == 1;
    }
}
