package io.recourse.debtorpage;

import io.recourse.common.Policy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts by network address who tries links that are none and characters that are wrong. */
@Component
class Misses {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    Misses(JdbcClient jdbc, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether an address has missed so often that it is not to be answered. */
    boolean areTooMany(String address) {
        return jdbc.sql("select count(*) from debtor_page_miss where address = ? and at > ?")
                        .params(address, Timestamp.from(clock.instant().minus(WINDOW)))
                        .query(Integer.class)
                        .single()
                >= policy.count("page-address-attempts", LocalDate.now(clock));
    }

    /** Of many at once from one address, each waits for the one before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("debtor-page " + address)
                .query((row, n) -> true)
                .single();
    }

    /** Counts one, and forgets those that do not count any more. */
    @Transactional
    void count(String address) {
        Instant now = clock.instant();
        jdbc.sql("delete from debtor_page_miss where at <= ?")
                .param(Timestamp.from(now.minus(WINDOW)))
                .update();
        jdbc.sql("insert into debtor_page_miss (address, at) values (?, ?)")
                .params(address, Timestamp.from(now))
                .update();
    }
}
