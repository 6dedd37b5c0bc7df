package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lawyers directed where the ladder may not go on by itself, and what courts decided before that was a stage. */
@Component
public class Directions {

    /** A lawyer's direction: {@code remind}, {@code plan}, {@code sue}, {@code execute}, {@code wait} or {@code close}. */
    public record Direction(String course, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Directions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param waitUntil null unless the course is {@code wait} */
    public void direct(CaseNo caseNo, String course, LocalDate waitUntil, String reason, Actor by) {
        jdbc.sql("""
                        insert into case_direction (id, case_no, course, wait_until, reason, directed_by, directed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        course,
                        waitUntil,
                        reason,
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<Direction> latest(CaseNo caseNo) {
        return jdbc.sql("""
                        select course, directed_at from case_direction
                        where case_no = ? order by directed_at desc limit 1
                        """)
                .param(caseNo.value())
                .query((row, n) ->
                        new Direction(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** The latest result of a court since a moment: {@code decided} or {@code rejected}. */
    public Optional<String> courtResultSince(CaseNo caseNo, Instant since) {
        return jdbc.sql("""
                        select result from court_result where case_no = ? and recorded_at >= ?
                        order by recorded_at desc limit 1
                        """)
                .params(caseNo.value(), Timestamp.from(since))
                .query(String.class)
                .optional();
    }
}
