package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was examined, when, and with what result (C14, GB/T 45251: before the first contact, then every year). Somebody
 * who failed the last exam contacts nobody until a later one is passed.
 */
@Component
@Transactional
public class Examinations {

    static final String VALID = "training-valid-months";

    private static final int LONGEST_NAME = 60;

    /**
     * The last exam of somebody.
     *
     * @param validUntil the last day on which he may collect; null when it was not passed
     */
    public record Exam(
            Collector collector, LocalDate examinedOn, boolean passed, LocalDate validUntil, String recordedBy) {

        public boolean isValidOn(LocalDate day) {
            return validUntil != null && !day.isBefore(examinedOn) && !day.isAfter(validUntil);
        }
    }

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    Examinations(JdbcClient jdbc, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /** The last exam of everybody who was ever examined, own staff first. */
    @Transactional(readOnly = true)
    public List<Exam> all() {
        return jdbc.sql("""
                        select distinct on (agency, person) person, agency, examined_on, passed, recorded_by
                        from collector_exam order by agency, person, examined_on desc
                        """)
                .query((row, n) -> exam(
                        new Collector(row.getString(1), row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4),
                        row.getString(5)))
                .list();
    }

    /** Whether nobody was ever examined: then nobody may call or visit. */
    @Transactional(readOnly = true)
    public boolean areNone() {
        return jdbc.sql("select not exists (select 1 from collector_exam)")
                .query(Boolean.class)
                .single();
    }

    /** The last exam of somebody up to a day. */
    @Transactional(readOnly = true)
    public Optional<Exam> last(Collector collector, LocalDate day) {
        return jdbc.sql("""
                        select examined_on, passed, recorded_by from collector_exam
                        where person = ? and agency = ? and examined_on <= ? order by examined_on desc limit 1
                        """)
                .params(collector.person(), collector.agency(), day)
                .query((row, n) ->
                        exam(collector, row.getObject(1, LocalDate.class), row.getBoolean(2), row.getString(3)))
                .optional();
    }

    /** Whether somebody may collect on a day. */
    @Transactional(readOnly = true)
    public boolean isValid(Collector collector, LocalDate day) {
        return last(collector, day).filter(exam -> exam.isValidOn(day)).isPresent();
    }

    /**
     * Records an exam.
     *
     * @throws InvalidFields for person, agency or examinedOn
     * @throws Refused with code {@code exam.recorded-already} when there is one of that day
     */
    public void record(Collector collector, LocalDate examinedOn, boolean passed, Actor by) {
        refuseIncomplete(collector, examinedOn);
        try {
            jdbc.sql("""
                            insert into collector_exam (id, person, agency, examined_on, passed, recorded_by, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            UUID.randomUUID(),
                            collector.person(),
                            collector.agency(),
                            examinedOn,
                            passed,
                            by.id(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("exam.recorded-already");
        }
    }

    private void refuseIncomplete(Collector collector, LocalDate examinedOn) {
        List<FieldError> errors = new ArrayList<>();
        if (collector.person() == null || collector.person().isBlank()) {
            errors.add(FieldError.of("person", "form.constraint.NotBlank"));
        } else if (collector.person().length() > LONGEST_NAME) {
            errors.add(FieldError.of("person", "form.too-long", LONGEST_NAME));
        }
        if (examinedOn == null) {
            errors.add(FieldError.of("examinedOn", "form.constraint.NotNull"));
        } else if (examinedOn.isAfter(LocalDate.now(clock))) {
            errors.add(FieldError.of("examinedOn", "form.constraint.PastOrPresent"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private Exam exam(Collector collector, LocalDate examinedOn, boolean passed, String recordedBy) {
        LocalDate until = examinedOn.plusMonths(policy.count(VALID, examinedOn));
        return new Exam(collector, examinedOn, passed, passed ? until : null, recordedBy);
    }
}
