package io.recourse.staffmail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mails to staff in the database: one row a person and occasion, whoever writes it and however often. */
@Repository
@Transactional
class StaffMailTable {

    private final JdbcClient jdbc;

    StaffMailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(
            String userId,
            StaffMailKind kind,
            String occasion,
            String subject,
            String body,
            Instant now,
            Instant notAfter) {
        return jdbc.sql("""
                        insert into staff_mail (id, user_id, kind, occasion, subject, body, status, queued_at,
                            not_before, not_after)
                        values (:id, :user, :kind, :occasion, :subject, :body, 'QUEUED', :now, :now, :until)
                        on conflict (user_id, occasion) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("user", userId)
                        .param("kind", kind.name())
                        .param("occasion", occasion)
                        .param("subject", subject)
                        .param("body", body)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(notAfter))
                        .update()
                == 1;
    }

    boolean exists(String userId, String occasion) {
        return jdbc.sql("select exists (select 1 from staff_mail where user_id = ? and occasion = ?)")
                .params(userId, occasion)
                .query(Boolean.class)
                .single();
    }

    /** Takes the next mail that is due; no other worker gets it. */
    Optional<StaffMail> take(Instant now, Instant machineNow) {
        return jdbc.sql("""
                        update staff_mail set status = 'SENDING', sending_at = ?
                        where id = (select id from staff_mail where status = 'QUEUED' and not_before <= ?
                                    order by not_before, id limit 1 for update skip locked)
                        returning *
                        """)
                .params(Timestamp.from(machineNow), Timestamp.from(now))
                .query(StaffMail.class)
                .optional();
    }

    /** Also of a mail that another worker took for abandoned: who sent it knows better. */
    void end(UUID id, StaffMailStatus status, Instant now, String problem) {
        jdbc.sql("""
                        update staff_mail set status = ?, ended_at = ?, problem = ?
                        where id = ? and status in ('SENDING', 'UNCERTAIN')
                        """).params(status.name(), Timestamp.from(now), problem, id).update();
    }

    void tryAgain(UUID id, Instant notBefore, String problem) {
        jdbc.sql("""
                        update staff_mail set status = 'QUEUED', not_before = ?, tries = tries + 1, problem = ?
                        where id = ? and status = 'SENDING'
                        """).params(Timestamp.from(notBefore), problem, id).update();
    }

    /** What a worker that died has left half sent. */
    void abandon(Instant died, Instant now) {
        jdbc.sql("""
                        update staff_mail set status = 'UNCERTAIN', ended_at = ?, problem = 'staff-mail.worker-died'
                        where status = 'SENDING' and sending_at < ?
                        """).params(Timestamp.from(now), Timestamp.from(died)).update();
    }

    /** What is not worth trying any more. */
    void expire(Instant now, String problem) {
        jdbc.sql("""
                        update staff_mail set status = 'FAILED', ended_at = :now, problem = coalesce(problem, :problem)
                        where status = 'QUEUED' and not_after < :now
                        """)
                .param("now", Timestamp.from(now))
                .param("problem", problem)
                .update();
    }

    /** The latest first. */
    List<StaffMail> latest(int limit) {
        return jdbc.sql("select * from staff_mail order by queued_at desc, id limit ?")
                .param(limit)
                .query(StaffMail.class)
                .list();
    }

    Optional<StaffMail> find(UUID id) {
        return jdbc.sql("select * from staff_mail where id = ?")
                .param(id)
                .query(StaffMail.class)
                .optional();
    }
}
