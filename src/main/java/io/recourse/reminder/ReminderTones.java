package io.recourse.reminder;

import io.recourse.common.CaseNo;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which tone each reminder was written, so that managers see which works. */
@Repository
class ReminderTones {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderTones(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(String occasion, CaseNo caseNo, String tone) {
        jdbc.sql("""
                        insert into reminder_tone (occasion, case_no, tone, chosen_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(occasion, caseNo.value(), tone, Timestamp.from(clock.instant()))
                .update();
    }
}
