package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.common.Policy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits of debtors' pages: short, kept in the database, apart from the sessions of users. */
@Component
@Transactional
class Visits {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Links links;
    private final Policy policy;
    private final Clock clock;

    Visits(JdbcClient jdbc, Links links, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Begins a visit.
     *
     * @return the secret that its requests bring along
     */
    String begin(UUID link) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("delete from debtor_page_visit where begun_at <= ?")
                .param(Timestamp.from(clock.instant().minus(LONGEST)))
                .update();
        String secret = Secret.random();
        jdbc.sql("insert into debtor_page_visit (token_hash, link_id, begun_at, seen_at) values (?, ?, ?, ?)")
                .params(Link.hash(secret), link, now, now)
                .update();
        return secret;
    }

    /** Whose visit it is, if it goes on and its link is still of use. */
    Optional<Debtor> goOn(String secret) {
        Instant now = clock.instant();
        Duration idle = Duration.ofMinutes(policy.count("page-visit-minutes", LocalDate.now(clock)));
        return jdbc.sql("""
                        update debtor_page_visit set seen_at = ?
                        where token_hash = ? and seen_at > ? and begun_at > ? returning link_id
                        """)
                .params(
                        Timestamp.from(now),
                        Link.hash(secret),
                        Timestamp.from(now.minus(idle)),
                        Timestamp.from(now.minus(LONGEST)))
                .query(UUID.class)
                .optional()
                .flatMap(links::opened)
                .map(link -> new Debtor(link.caseNo(), link.id()));
    }

    void end(String secret) {
        jdbc.sql("delete from debtor_page_visit where token_hash = ?")
                .param(Link.hash(secret))
                .update();
    }
}
