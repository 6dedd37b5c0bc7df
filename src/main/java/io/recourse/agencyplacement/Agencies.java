package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.contact.AgencyStanding;
import io.recourse.legalcase.LenderMandates;
import io.recourse.legalcase.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The white list of agencies: who is on it, and what forbids to entrust one with a lender's cases. */
@Component
@Transactional
public class Agencies implements AgencyStanding {

    private static final String INSPECTION = "agency-inspection-months";
    private static final String EVALUATION = "agency-evaluation-months";

    private final JdbcClient jdbc;
    private final LenderMandates mandates;
    private final Policy policy;
    private final Clock clock;

    Agencies(JdbcClient jdbc, LenderMandates mandates, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.mandates = mandates;
        this.policy = policy;
        this.clock = clock;
    }

    /** All that are or were on the list. */
    @Transactional(readOnly = true)
    public List<Agency> all() {
        return jdbc.sql("select * from agency order by removed_on nulls first, code")
                .query((row, n) -> agency(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Agency> find(String code) {
        return jdbc.sql("select * from agency where code = ?")
                .param(code)
                .query((row, n) -> agency(row))
                .optional();
    }

    /** What suspends an agency on a day; empty when it may work. */
    @Transactional(readOnly = true)
    public List<Agency.Obstacle> obstacles(Agency agency, LocalDate day) {
        return agency.obstacles(day, policy.count(INSPECTION, day));
    }

    /** What forbids to entrust an agency with a lender's product on a day; one that is not on the list is removed. */
    @Transactional(readOnly = true)
    public List<Agency.Obstacle> obstacles(String code, LenderCode lender, String product, LocalDate day) {
        Optional<Agency> agency = find(code);
        if (agency.isEmpty()) {
            return List.of(Agency.Obstacle.REMOVED);
        }
        List<Agency.Obstacle> found = new ArrayList<>(obstacles(agency.get(), day));
        if (!agency.get().covers(lender, product)) {
            found.add(Agency.Obstacle.OUT_OF_SCOPE);
        }
        if (!mandates.holds(lender, Measure.AGENCY_PLACEMENT, day)) {
            found.add(Agency.Obstacle.NOT_MANDATED);
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWork(String code, LocalDate day) {
        return find(code).map(agency -> obstacles(agency, day).isEmpty()).orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPlaced(CaseNo caseNo) {
        return jdbc.sql("select exists (select 1 from agency_placement where case_no = ? and status = 'HANDED_OVER')")
                .param(caseNo.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Admits an agency, or changes what is known of one. A contract is prolonged only after an evaluation.
     *
     * @throws InvalidFields naming what is missing, or contractUntil when the evaluation is (GB/T 45251)
     */
    public void save(Agency agency, Actor by) {
        List<FieldError> errors = new ArrayList<>(agency.faults());
        Optional<Agency> known = agency.code() == null ? Optional.empty() : find(agency.code());
        LocalDate today = LocalDate.now(clock);
        refuseLater("inspectedOn", agency.inspectedOn(), today, errors);
        refuseLater("evaluatedOn", agency.evaluatedOn(), today, errors);
        if (errors.isEmpty() && known.isPresent() && isProlonged(known.get(), agency, today)) {
            errors.add(FieldError.of("contractUntil", "agency.not-evaluated"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        jdbc.sql("""
                        insert into agency (code, name, credit_code, admitted_on, disclosed_at, contract_from,
                            contract_until, inspected_on, evaluated_on, fee_terms, scope, changed_by, changed_at)
                        values (:code, :name, :creditCode, :admittedOn, :disclosedAt, :contractFrom, :contractUntil,
                            :inspectedOn, :evaluatedOn, :feeTerms, :scope, :by, :at)
                        on conflict (code) do update set name = excluded.name, credit_code = excluded.credit_code,
                            admitted_on = excluded.admitted_on, disclosed_at = excluded.disclosed_at,
                            contract_from = excluded.contract_from, contract_until = excluded.contract_until,
                            inspected_on = excluded.inspected_on, evaluated_on = excluded.evaluated_on,
                            fee_terms = excluded.fee_terms, scope = excluded.scope,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                            version = agency.version + 1
                        """)
                .param("code", agency.code())
                .param("name", agency.name())
                .param("creditCode", agency.creditCode())
                .param("admittedOn", agency.admittedOn())
                .param("disclosedAt", agency.disclosedAt())
                .param("contractFrom", agency.contractFrom())
                .param("contractUntil", agency.contractUntil())
                .param("inspectedOn", agency.inspectedOn())
                .param("evaluatedOn", agency.evaluatedOn())
                .param("feeTerms", agency.feeTerms())
                .param("scope", agency.scope().toArray(String[]::new))
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws Refused with code {@code agency.unknown} when it is not on the list */
    public void remove(String code, Actor by) {
        int rows = jdbc.sql("""
                        update agency set removed_on = greatest(admitted_on, ?), changed_by = ?, changed_at = ?,
                            version = version + 1
                        where code = ? and removed_on is null
                        """)
                .params(LocalDate.now(clock), by.id(), Timestamp.from(clock.instant()), code)
                .update();
        if (rows == 0) {
            throw new Refused("agency.unknown", code);
        }
    }

    private static void refuseLater(String field, LocalDate day, LocalDate today, List<FieldError> errors) {
        if (day != null && day.isAfter(today)) {
            errors.add(FieldError.of(field, "form.constraint.PastOrPresent"));
        }
    }

    private boolean isProlonged(Agency known, Agency changed, LocalDate today) {
        return changed.contractUntil().isAfter(known.contractUntil())
                && !known.mayRenew(changed.evaluatedOn(), today, policy.count(EVALUATION, today));
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                row.getString("code"),
                row.getString("name"),
                row.getString("credit_code"),
                row.getObject("admitted_on", LocalDate.class),
                row.getString("disclosed_at"),
                row.getObject("contract_from", LocalDate.class),
                row.getObject("contract_until", LocalDate.class),
                row.getObject("inspected_on", LocalDate.class),
                row.getObject("evaluated_on", LocalDate.class),
                row.getString("fee_terms"),
                List.of((String[]) row.getArray("scope").getArray()),
                row.getObject("removed_on", LocalDate.class));
    }
}
