package io.recourse.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class PaceTest {

    /** Due in years, so that the shared worker leaves them alone. */
    private static final Instant DUE = Instant.now().plus(Duration.ofDays(3000));

    /** By the machine's time a minute that is nobody else's. */
    private static final Instant NOON = Instant.parse("2125-01-01T12:00:00Z");

    @Autowired
    GuardedCases cases;

    @Autowired
    DispatchTable table;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** Whatever is taken here, also of others, is given back. */
    @Test
    void noMoreLeaveInAMinuteThanTheProviderTakes() {
        GuardedCases.Debtor debtor = cases.open();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            take(debtor);
        });
    }

    private void take(GuardedCases.Debtor debtor) {
        Stream.generate(UUID::randomUUID).limit(5).forEach(id -> queue(debtor, id));
        Instant later = DUE.plusSeconds(1);

        assertThat(table.take(Channel.EMAIL, 2, later, NOON)).isPresent();
        assertThat(table.take(Channel.EMAIL, 2, later, NOON.plusSeconds(30))).isPresent();
        assertThat(table.take(Channel.EMAIL, 2, later, NOON.plusSeconds(59))).isEmpty();
        assertThat(table.take(Channel.EMAIL, 2, later, NOON.plusSeconds(61))).isPresent();
        assertThat(table.take(Channel.EMAIL, 2, later, NOON.plusSeconds(62))).isEmpty();
        assertThat(table.take(Channel.EMAIL, Integer.MAX_VALUE, later, NOON.plusSeconds(62)))
                .isPresent();
    }

    private void queue(GuardedCases.Debtor debtor, UUID id) {
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at)
                        values (?, ?, 'EMAIL', 'REMINDER', ?, ?, '', 'x', 'QUEUED', ?, now())
                        """)
                .params(id, debtor.caseNo().value(), "pace/" + id, debtor.email(), Timestamp.from(DUE))
                .update();
    }
}
