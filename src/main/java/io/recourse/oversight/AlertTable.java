package io.recourse.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts in the database: one row from when a condition begins to hold until it holds no more, whoever looks. */
@Repository
class AlertTable {

    private final JdbcClient jdbc;

    AlertTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins an alert, or tells the one that is open what was measured now: what is graver than what was seen is news again. */
    UUID hold(Alarm alarm, Instant now) {
        LocalDate first =
                alarm.cases().values().stream().min(LocalDate::compareTo).orElse(null);
        return jdbc.sql("""
                        insert into alert as a (id, rule, subject, since, news_at, looked_at, measure, bound, counted,
                            gravity, first_day)
                        values (:id, :rule, :subject, :now, :now, :now, :measure, :bound, :counted, :gravity, :first)
                        on conflict (rule, subject) where ended_at is null do update
                        set looked_at = excluded.looked_at, measure = excluded.measure, bound = excluded.bound,
                            counted = excluded.counted, gravity = excluded.gravity, first_day = excluded.first_day,
                            news_at = case when excluded.gravity > a.seen_gravity then excluded.news_at else a.news_at end,
                            seen_at = case when excluded.gravity <= a.seen_gravity then a.seen_at end,
                            seen_by = case when excluded.gravity <= a.seen_gravity then a.seen_by end,
                            seen_gravity = case when excluded.gravity <= a.seen_gravity then a.seen_gravity end
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("rule", alarm.rule().name())
                .param("subject", alarm.subject())
                .param("now", Timestamp.from(now))
                .param("measure", alarm.measure())
                .param("bound", alarm.bound())
                .param("counted", alarm.counted())
                .param("gravity", alarm.gravity())
                .param("first", first)
                .query(UUID.class)
                .single();
    }

    /** The cases that an alert is about now. */
    void replaceCases(UUID alert, Map<String, LocalDate> cases) {
        jdbc.sql("delete from alert_case where alert_id = ?").param(alert).update();
        jdbc.sql("""
                        insert into alert_case (alert_id, case_no, day)
                        select :alert, * from unnest(cast(:cases as text[]), cast(:days as date[]))
                        """)
                .param("alert", alert)
                .param("cases", cases.keySet().toArray(String[]::new))
                .param("days", cases.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /** Ends what is open of these rules and was not found since a moment, by whoever looked. */
    void endOthers(Collection<AlertRule> rules, Instant since, Instant now) {
        jdbc.sql("""
                        update alert set ended_at = :now
                        where ended_at is null and rule = any(:rules) and looked_at < :since
                        """)
                .param("now", Timestamp.from(now))
                .param("rules", rules.stream().map(Enum::name).toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .update();
    }

    /** What holds now: what nobody has seen first, then the oldest. */
    List<Alert> open() {
        return jdbc.sql("select * from alert where ended_at is null order by seen_at is not null, since, rule, subject")
                .query(Alert.class)
                .list();
    }

    /** What ended since a moment, the latest first. */
    List<Alert> endedSince(Instant since) {
        return jdbc.sql("select * from alert where ended_at >= ? order by ended_at desc, rule, subject")
                .param(Timestamp.from(since))
                .query(Alert.class)
                .list();
    }

    Optional<Alert> find(UUID id) {
        return jdbc.sql("select * from alert where id = ?")
                .param(id)
                .query(Alert.class)
                .optional();
    }

    long countUnseen() {
        return jdbc.sql("select count(*) from alert where ended_at is null and seen_at is null")
                .query(Long.class)
                .single();
    }

    void see(UUID id, String by, Instant now) {
        jdbc.sql("update alert set seen_at = ?, seen_by = ?, seen_gravity = gravity where id = ? and ended_at is null")
                .params(Timestamp.from(now), by, id)
                .update();
    }

    /** A case of an alert. @param stage null outside any stage */
    record NearCase(String caseNo, LocalDate day, String stage) {}

    /** The most urgent first. */
    List<NearCase> cases(UUID alert, int limit) {
        return jdbc.sql("""
                        select a.case_no, a.day, c.stage from alert_case a join legal_case c on c.case_no = a.case_no
                        where a.alert_id = ? order by a.day, a.case_no limit ?
                        """).params(alert, limit).query(NearCase.class).list();
    }

    /** The cases of all alerts of limitation that hold now, the most urgent first. */
    List<NearCase> nearCases(int limit) {
        return jdbc.sql("""
                        select a.case_no, a.day, c.stage
                        from alert l join alert_case a on a.alert_id = l.id join legal_case c on c.case_no = a.case_no
                        where l.ended_at is null order by a.day, a.case_no limit ?
                        """).param(limit).query(NearCase.class).list();
    }

    long countNearCases() {
        return jdbc.sql("select count(*) from alert l join alert_case a on a.alert_id = l.id where l.ended_at is null")
                .query(Long.class)
                .single();
    }
}
