package io.recourse.instalment;

import io.recourse.common.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who agreed to what of each plan. Kept as long as the plan is. */
@Component
public class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All consents to a plan, oldest first. */
    public List<Consent> of(UUID planId) {
        return jdbc.sql("select * from instalment_consent where plan_id = ? order by recorded_at, subject, person")
                .param(planId)
                .query((row, n) -> consent(row))
                .list();
    }

    Optional<Consent> find(UUID planId, Consent.Subject subject) {
        return of(planId).stream()
                .filter(consent -> consent.subject() == subject)
                .findFirst();
    }

    /** The same person's second consent to the same changes nothing. */
    void add(Consent consent) {
        jdbc.sql("""
                        insert into instalment_consent (id, plan_id, subject, person, means, given_on, text, sha256,
                            reference, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (plan_id, subject, person) do nothing
                        """)
                .params(
                        consent.id(),
                        consent.planId(),
                        consent.subject().name(),
                        consent.person(),
                        consent.means().name(),
                        consent.givenOn(),
                        consent.text(),
                        consent.sha256(),
                        consent.reference(),
                        Timestamp.from(consent.recordedAt()),
                        consent.recordedBy().id())
                .update();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                Consent.Subject.valueOf(row.getString("subject")),
                row.getString("person"),
                Consent.Means.valueOf(row.getString("means")),
                row.getObject("given_on", LocalDate.class),
                row.getString("text"),
                row.getString("sha256"),
                row.getString("reference"),
                row.getTimestamp("recorded_at").toInstant(),
                new Actor(row.getString("recorded_by")));
    }
}
