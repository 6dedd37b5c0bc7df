package io.recourse.legalcase;

import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each lender entrusts beyond letters and calls; without a mandate nobody visits and no agency is given a case. */
@Component
@Transactional
public class LenderMandates {

    private static final int LONGEST_SOURCE = 200;

    /**
     * A mandate.
     *
     * @param validUntil the last day; null while it is open
     * @param source the contract and its clause
     */
    public record Mandate(
            UUID id,
            LenderCode lender,
            Measure measure,
            LocalDate validFrom,
            LocalDate validUntil,
            String source,
            String givenBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LenderMandates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a lender entrusts the measure on a day. */
    @Transactional(readOnly = true)
    public boolean holds(LenderCode lender, Measure measure, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from lender_mandate where lender_code = ? and measure = ?
                            and valid_from <= ? and (valid_until is null or valid_until >= ?))
                        """)
                .params(lender.value(), measure.name(), day, day)
                .query(Boolean.class)
                .single();
    }

    /** All mandates, the open ones first. */
    @Transactional(readOnly = true)
    public List<Mandate> all() {
        return jdbc.sql("""
                        select id, lender_code, measure, valid_from, valid_until, source, given_by from lender_mandate
                        order by valid_until nulls first, lender_code, measure, valid_from
                        """)
                .query((row, n) -> new Mandate(
                        row.getObject(1, UUID.class),
                        new LenderCode(row.getString(2)),
                        Measure.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** @throws InvalidFields for lender, measure, validFrom or source */
    public void give(LenderCode lender, Measure measure, LocalDate validFrom, String source, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        if (measure == null) {
            errors.add(FieldError.of("measure", "form.constraint.NotNull"));
        }
        if (validFrom == null) {
            errors.add(FieldError.of("validFrom", "form.constraint.NotNull"));
        }
        if (source == null || source.isBlank()) {
            errors.add(FieldError.of("source", "form.constraint.NotBlank"));
        } else if (source.length() > LONGEST_SOURCE) {
            errors.add(FieldError.of("source", "form.too-long", LONGEST_SOURCE));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        jdbc.sql("""
                        insert into lender_mandate (id, lender_code, measure, valid_from, source, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        lender.value(),
                        measure.name(),
                        validFrom,
                        source.strip(),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The lender takes a mandate back: today is its last day, or the day on which it would have begun. */
    public void end(UUID id, Actor by) {
        jdbc.sql("""
                        update lender_mandate set valid_until = greatest(valid_from, ?), ended_by = ?
                        where id = ? and valid_until is null
                        """).params(LocalDate.now(clock), by.id(), id).update();
    }
}
