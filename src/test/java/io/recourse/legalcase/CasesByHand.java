package io.recourse.legalcase;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases, for a process that does without the application. */
public final class CasesByHand {

    private CasesByHand() {}

    public static Parties parties(JdbcClient jdbc, JdbcTemplate batch) {
        return new Parties(jdbc, batch);
    }

    public static LegalCases cases(JdbcClient jdbc, JdbcTemplate batch, Timeline timeline, Clock clock) {
        return new LegalCases(jdbc, new CaseTable(jdbc, batch), timeline, event -> {}, clock);
    }

    public static Timeline timeline(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        return new Timeline(
                jdbc,
                batch,
                new com.fasterxml.jackson.databind.ObjectMapper(),
                new org.springframework.context.support.StaticMessageSource(),
                clock);
    }
}
